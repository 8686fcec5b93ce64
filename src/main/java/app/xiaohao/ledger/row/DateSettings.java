package app.xiaohao.ledger.row;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.model.closing.Guards;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the date of a measure came to be what it is, as far as nothing of it was undone: by whom it
 * was set, made earlier or corrected. Corrections give no new time to correct.
 *
 * @param all oldest first, corrections left out
 * @param corrections how often the date was corrected (更正) to a later one
 */
public record DateSettings(List<Setting> all, int corrections) {
  /** The list is copied. */
  public DateSettings {
    all = List.copyOf(all);
  }

  /**
   * Somebody set a date.
   *
   * @param before the date that bound before; null where none did
   */
  public record Setting(String by, LocalDate on, LocalDate before) {}

  /**
   * What the log says.
   *
   * @param first the import that brought the measure; null where none did
   * @param entries of the measure, in any order
   */
  public static DateSettings of(Setting first, List<HistoryEntry> entries) {
    Set<Long> undone = new HashSet<>();
    List<HistoryEntry> ordered =
        entries.stream().sorted((one, two) -> Long.compare(one.number(), two.number())).toList();
    for (HistoryEntry entry : ordered) {
      entry
          .turned()
          .ifPresent(
              turned -> {
                if (entry.kind() == Kind.UNDONE) {
                  undone.add(turned.entry());
                } else {
                  undone.remove(turned.entry());
                }
              });
    }
    List<Setting> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
    }
    int corrections = 0;
    for (HistoryEntry entry : ordered) {
      boolean turned = entry.kind() == Kind.UNDONE || entry.kind() == Kind.REDONE;
      if (turned || undone.contains(entry.number())) {
        continue;
      }
      if (entry.counted(Topic.CORRECTION).isPresent()) {
        corrections++;
      } else {
        entry
            .due()
            .filter(due -> due.moves() || due.before().kind() != null)
            .ifPresent(
                due ->
                    all.add(new Setting(entry.by(), entry.at().toLocalDate(), due.before().on())));
      }
    }
    return new DateSettings(all, corrections);
  }

  /** Who set it last; empty where nobody knows. */
  public Optional<Setting> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /**
   * Whether the time to correct is open: a first date freely, one that was made earlier up to where
   * it stood.
   *
   * @param wanted the date that is to bind; empty where none is to
   */
  public boolean open(Optional<LocalDate> wanted, Guards guards, LocalDate today) {
    return all.stream()
        .filter(one -> ChronoUnit.DAYS.between(one.on(), today) <= guards.correctionDays())
        .anyMatch(
            one ->
                one.before() == null || wanted.isPresent() && !wanted.get().isAfter(one.before()));
  }
}
