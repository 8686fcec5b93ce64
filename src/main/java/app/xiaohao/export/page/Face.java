package app.xiaohao.export.page;

/** What a text is set in, by its use in GB/T 9704-2012. */
public enum Face {
  /** 小标宋, of titles */
  TITLE("方正小标宋简体", true),
  /** 黑体, of headings of the first level and of the heads of tables */
  BLACK("黑体", true),
  /** 楷体, of headings of the second level */
  REGULAR_SCRIPT("楷体_GB2312", false),
  /** 仿宋, of the text */
  BODY("仿宋_GB2312", false),
  /** 宋体, of page numbers */
  SONG("宋体", false);

  private final String official;
  private final boolean bold;

  Face(String official, boolean bold) {
    this.official = official;
    this.bold = bold;
  }

  /** The name of the face that offices have, as a document for Word names it. */
  public String official() {
    return official;
  }

  /** Whether the face that ships stands in for it in its bold weight. */
  public boolean bold() {
    return bold;
  }
}
