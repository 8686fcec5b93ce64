package app.xiaohao.intake.packet;

/** The columns of a packet, from left to right. */
public enum PacketColumn {
  /** 编号: that of the measure, 2.1 */
  NUMBER(false),
  /** 反馈问题 */
  ISSUE(false),
  /** 整改措施 */
  MEASURE(false),
  /** 责任领导 */
  LEADERS(false),
  /** 牵头、责任单位 */
  UNITS(false),
  /** 整改时限 */
  DEADLINE(false),
  /** 进展情况 */
  PROGRESS(true),
  /** 进度, 0 to 100 */
  PERCENT(true),
  /** 完成情况 */
  COMPLETION(true),
  /** 下一步打算 */
  NEXT(true),
  /** 佐证材料: names of files */
  EVIDENCE(true);

  private final boolean open;

  PacketColumn(boolean open) {
    this.open = open;
  }

  /** Whether the one who fills in the packet may write here. */
  public boolean open() {
    return open;
  }
}
