package app.xiaohao.ui.kit;

/** By which colour file the window is painted. */
public enum Theme {
  LIGHT,
  DARK,
  /** as the desktop has it, and following it */
  SYSTEM
}
