package app.xiaohao.ui.kit;

/** The places of the navigation, in its order. */
public enum Place {
  /** 总览 */
  OVERVIEW(Group.LOOK),
  /** 台账 */
  LEDGER(Group.LOOK),
  /** 销号 */
  CLOSING(Group.WORK),
  /** 预警督办 */
  ALERTS(Group.WORK),
  /** 对账 */
  RECONCILE(Group.WORK),
  /** 期 */
  PERIODS(Group.WORK),
  /** 回头看 */
  LOOK_BACK(Group.WORK),
  /** 责任单位 */
  UNITS(Group.MATERIAL),
  /** 历史 */
  HISTORY(Group.MATERIAL),
  /** 导入 */
  IMPORT(Group.MATERIAL),
  /** 备份与恢复 */
  BACKUPS(Group.MATERIAL),
  /** 设置 */
  SETTINGS(Group.MATERIAL);

  private final Group group;

  Place(Group group) {
    this.group = group;
  }

  /** Under which heading of the navigation it stands. */
  public Group group() {
    return group;
  }

  /** The headings of the navigation. */
  public enum Group {
    /** 看 */
    LOOK,
    /** 办理 */
    WORK,
    /** 资料 */
    MATERIAL
  }
}
