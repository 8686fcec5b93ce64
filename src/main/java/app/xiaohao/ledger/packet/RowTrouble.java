package app.xiaohao.ledger.packet;

/** What is wrong with a row of a packet as a whole. */
public enum RowTrouble {
  /** 少了一行: the row was sent and did not come back; the ledger keeps what it has */
  MISSING,
  /** 多了一行: it has no key, so it is nobody's (arguments: its words) */
  ADDED,
  /** 行标识被改: its key is not as written (arguments: its words) */
  KEY_DAMAGED,
  /** 重复的行, all saying the same: taken once (arguments: the rows) */
  COPIED,
  /** 重复的行, saying different things: none is taken (arguments: the rows) */
  COPIED_DIFFERENT,
  /** 内容和行对不上: its words are those of another row */
  MISPLACED,
  /** 别家的行: its key is that of a row which was not in this packet (arguments: its words) */
  NOT_SENT,
  /** 台账里已没有这一条 (arguments: its words) */
  GONE;

  /** Whether nothing of the row is taken. */
  public boolean refuses() {
    return this != COPIED;
  }
}
