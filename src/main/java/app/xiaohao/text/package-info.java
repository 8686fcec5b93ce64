/**
 * Texts for people, from resource bundles: zh_CN first, en second. Stands after {@code store} in
 * the line of packages, so that {@code model}, {@code intake}, {@code ledger} and {@code store}
 * cannot use it: they return enums and keys.
 *
 * <p>One properties file an area beside this package ({@code words}, {@code intake}, {@code
 * ledger}, {@code export}, {@code ui}, {@code cli}); every key begins with its area, so a key tells
 * its file.
 */
@NullMarked
package app.xiaohao.text;

import org.jspecify.annotations.NullMarked;
