/**
 * What is made of a reporting period (期): the table frozen when it is closed, the difference
 * between two such tables in words and numbers, and who has reported and who has not (催报). Pure
 * functions of what the ledger gives; which period may be opened or closed says {@code
 * ledger.PeriodRules}.
 */
package app.xiaohao.ledger.period;
