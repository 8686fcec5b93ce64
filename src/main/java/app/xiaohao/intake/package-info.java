/**
 * From a file to a {@link app.xiaohao.intake.Draft}: {@code intake.read} turns a file into {@link
 * app.xiaohao.intake.SourceText}, {@code intake.parse} turns that into a draft.
 *
 * <p>May import {@code model} and the JDK. Returns enums and arguments, never sentences for people:
 * {@link app.xiaohao.intake.Warning} and {@link app.xiaohao.intake.IntakeException} carry a kind
 * that the bundles translate. A draft is items, warnings with their place, and never all or
 * nothing.
 */
package app.xiaohao.intake;
