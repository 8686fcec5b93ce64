/**
 * 挂图作战: the ledger as bars on an axis of time. {@link app.xiaohao.export.wall.WallChart} says what
 * is drawn from which day to which, {@link app.xiaohao.export.wall.WallPainter} draws it with any
 * {@link app.xiaohao.export.wall.Pen}, so that paper and screen cannot differ; {@link
 * app.xiaohao.export.wall.WallDocument} lays it on sheets with PDFBox.
 *
 * <p>May import what stands left of it in the line of packages, and PDFBox. Nothing is made up:
 * where nobody knows a day, the bar is open on that side.
 */
@NullMarked
package app.xiaohao.export.wall;

import org.jspecify.annotations.NullMarked;
