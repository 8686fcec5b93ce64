/**
 * Fields and panes that several screens fill in: days, closing standards, the choice of one
 * inspection, what keys and mouse do on rows.
 *
 * <p>May import {@code ui.kit}, {@code ui.kit.work}.
 */
package app.xiaohao.ui.kit.form;
