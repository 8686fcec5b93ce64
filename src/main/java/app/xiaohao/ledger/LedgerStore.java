package app.xiaohao.ledger;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.SealedEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a ledger is kept. One store is one open ledger. Every writing method is one transaction
 * that also writes the change log; when it returns, the change is on disk. Safe for use by several
 * threads.
 *
 * <p>All methods throw {@link LedgerException} where the ledger cannot do what is asked.
 */
public interface LedgerStore
    extends LedgerFile, WorkStore, ImportStore, Desks, NameBook, Office, History, AutoCloseable {
  @Override
  void close();
}
