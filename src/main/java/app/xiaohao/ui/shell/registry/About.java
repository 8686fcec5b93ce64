package app.xiaohao.ui.shell.registry;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window says of the program.
 *
 * @param version as it was built
 * @param notices the folder with the licences of the libraries; empty where the program runs from
 *     its sources
 * @param logs the folder of the error log
 * @param settings the folder of what belongs to this person
 */
public record About(String version, Optional<Path> notices, Path logs, Path settings) {}
