package app.xiaohao.cli;

/** A command that cannot do what is asked, for a reason of its own; the message is for people. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
