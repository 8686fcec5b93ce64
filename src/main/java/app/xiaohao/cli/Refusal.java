package app.xiaohao.cli;

/** A command that cannot do what is asked, for a reason of its own; the message is for people. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * @param message the sentence
   */
  public Refusal(String message) {
    this(message, CommandLineProgram.FAILED);
  }

  private Refusal(String message, int code) {
    super(message);
    this.code = code;
  }

  /** Of arguments that are wrong whatever the files hold that they name. */
  public static Refusal ofArguments(String message) {
    return new Refusal(message, CommandLineProgram.USAGE);
  }

  /** The exit code with which the program ends. */
  int code() {
    return code;
  }
}
