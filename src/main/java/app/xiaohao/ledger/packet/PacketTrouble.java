package app.xiaohao.ledger.packet;

/** Why nothing of a file is taken. */
public enum PacketTrouble {
  /** 读不出; the reading says why */
  UNREADABLE,
  /** 不是填报表 */
  NO_PACKET,
  /** 标识没有了: rows of a packet without what says whose they are, or the other way round */
  KEYS_LOST,
  /** 别的台账的 */
  OTHER_LEDGER,
  /** 台账里没有那次巡视 */
  NO_INSPECTION,
  /** 不是本期 (arguments: its period, the one that is collected) */
  OTHER_PERIOD,
  /** 期还没有开始 (arguments: its period, its first day) */
  NOT_BEGUN,
  /** 交了两次，以后一次为准 (arguments: the later file) */
  EARLIER,
  /** 同一份交了两次 (arguments: the other file) */
  TWICE
}
