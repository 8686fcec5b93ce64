/**
 * The vocabulary of the rectification ledger (整改台账) as records, enums and sealed types, and its
 * pure rules as functions of their inputs and of {@code today}.
 *
 * <p>May import the JDK only. Holds no text for people (bundles do) and never asks for the time:
 * whoever calls brings the date.
 */
@NullMarked
package app.xiaohao.model;

import org.jspecify.annotations.NullMarked;
