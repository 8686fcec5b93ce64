/** The commands of packets (填报表): they go out, they come back. */
@NullMarked
package app.xiaohao.cli.packet;

import org.jspecify.annotations.NullMarked;
