package app.xiaohao.export.paper;

import app.xiaohao.export.page.PageDocument;
import app.xiaohao.model.paper.RegisteredPaper;

/**
 * A paper before it goes out.
 *
 * @param draft as the register keeps it, without number and copy
 * @param text the words of a letter of 督办, as they stand with the measures; empty of any other
 */
public record PreparedPaper(PageDocument document, RegisteredPaper draft, String text) {}
