/**
 * The command line: the same use cases as the window, for scripts and for looking at what was
 * built.
 *
 * <p>May import what stands left of it in the line of packages, and picocli. The only package that
 * writes to standard output: results go there and nothing else, sentences for people go to standard
 * error, and only success ends with 0. Commands are built by {@link
 * picocli.CommandLine.Model.CommandSpec} and not by annotations, because the descriptions come from
 * the bundles and reading annotations costs a tenth of a second at every start. What the window has
 * and a script wants too, pictures of the screens and the bench, comes through {@link
 * app.xiaohao.cli.Screenshots} and {@link app.xiaohao.cli.Benchmark}, so that no command loads
 * JavaFX.
 */
package app.xiaohao.cli;
