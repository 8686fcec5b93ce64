/** The list of the commands that stand in folders of their own. */
@NullMarked
package app.xiaohao.cli.registry;

import org.jspecify.annotations.NullMarked;
