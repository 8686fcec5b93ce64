package app.xiaohao;

/** The only place where the objects of the program meet. */
public final class Main {
  private Main() {}

  /** Opens the window without arguments; with arguments it is the command line. */
  public static void main(String[] arguments) {}
}
