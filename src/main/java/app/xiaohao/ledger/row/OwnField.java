package app.xiaohao.ledger.row;

import app.xiaohao.model.MeasureId;

/**
 * What people of the office wrote under a heading of their own (自己的栏).
 *
 * @param id by which the ledger holds it
 * @param measure null where it is of the issue as a whole
 * @param text in place of what a table says there; empty where that is struck out
 */
public record OwnField(long id, MeasureId measure, String heading, String text) {}
