package app.xiaohao.ui.kit.screen;

import java.util.Objects;

/**
 * A place of the navigation, at which one screen stands. Those to which other screens lead are
 * named here; of all others only the window's list of screens knows.
 *
 * @param name the word by which its texts and its parts are found
 */
public record Place(String name) {
  /** 总览 */
  public static final Place OVERVIEW = new Place("OVERVIEW");

  /** 台账 */
  public static final Place LEDGER = new Place("LEDGER");

  /** 销号 */
  public static final Place CLOSING = new Place("CLOSING");

  /** 预警督办 */
  public static final Place ALERTS = new Place("ALERTS");

  /** 对账 */
  public static final Place RECONCILE = new Place("RECONCILE");

  /** 期 */
  public static final Place PERIODS = new Place("PERIODS");

  /** 回头看 */
  public static final Place LOOK_BACK = new Place("LOOK_BACK");

  /** 责任单位 */
  public static final Place UNITS = new Place("UNITS");

  /** 历史 */
  public static final Place HISTORY = new Place("HISTORY");

  /** 导入 */
  public static final Place IMPORT = new Place("IMPORT");

  /** 备份与恢复 */
  public static final Place BACKUPS = new Place("BACKUPS");

  /** 设置 */
  public static final Place SETTINGS = new Place("SETTINGS");

  /** The name is required. */
  public Place {
    Objects.requireNonNull(name);
  }
}
