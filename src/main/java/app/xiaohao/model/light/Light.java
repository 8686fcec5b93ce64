package app.xiaohao.model.light;

/**
 * A colour of 红黄绿灯, with its own shape, because colour never stands alone. What a colour means is
 * said by the {@link LightRules} in force: offices use them in contradicting ways.
 */
public enum Light {
  /** ⬢ */
  RED,
  /** ▲ */
  YELLOW,
  /** ● */
  GREEN,
  /** ■ */
  BLUE,
  /** ○ no light is given */
  NONE
}
