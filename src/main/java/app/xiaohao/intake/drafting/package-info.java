/**
 * Joins the stages of the intake: reads a document, decides whether its items stand in a table or
 * in prose, and has the one or the other parser make the draft.
 *
 * <p>May import the rest of {@code intake}, {@code model} and the JDK.
 */
package app.xiaohao.intake.drafting;
