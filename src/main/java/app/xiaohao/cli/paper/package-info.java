/** The command of papers (文书). */
@NullMarked
package app.xiaohao.cli.paper;

import org.jspecify.annotations.NullMarked;
