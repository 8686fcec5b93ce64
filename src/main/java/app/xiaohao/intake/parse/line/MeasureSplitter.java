package app.xiaohao.intake.parse.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cuts the body of an issue into what stands before the first marker and the measures behind. */
final class MeasureSplitter {
  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_ANNOUNCEMENT = 80;
  private static final int CUE_LENGTH = 40;

  private static final List<String> PROBLEM_CUES =
      List.of("问题包括", "个方面", "主要情形", "原因", "主要表现", "表现为", "存在以下", "具体包括", "主要问题");

  private final String text;
  private final int start;
  private final int end;
  private final boolean cell;
  private boolean problems;

  private MeasureSplitter(String text, Span body, boolean cell) {
    this.text = text;
    this.start = body.start();
    this.end = body.end();
    this.cell = cell;
  }

  /**
   * A body in its parts.
   *
   * @param lead before the first measure, possibly empty
   * @param measures without their markers
   * @param numbers of the measures as their markers give them; 0 where there is no marker
   * @param family of the markers; null where there is none
   * @param oddMarkers markers whose number does not follow the one before
   */
  record Split(
      Span lead,
      List<Span> measures,
      List<Integer> numbers,
      MeasureMarker.Family family,
      List<OddMarker> oddMarkers) {}

  /**
   * A marker out of order.
   *
   * @param before the value before it
   */
  record OddMarker(MeasureMarker marker, int before) {}

  static Split split(String text, Span body) {
    return new MeasureSplitter(text, body, false).split();
  }

  /** The parts of a cell, where 1. and (1) may stand behind a space or right behind the words. */
  static Split ofCell(String text) {
    return new MeasureSplitter(text, new Span(0, text.length()), true).split();
  }

  /** What the markers of a text count, where it is known that they count problems. */
  static Split ofProblems(String text, Span body) {
    MeasureSplitter splitter = new MeasureSplitter(text, body, false);
    splitter.problems = true;
    return splitter.split();
  }

  private Split split() {
    List<MeasureMarker> markers = chosen();
    List<OddMarker> odd = new ArrayList<>();
    int listEnd = -1;
    if (!problems && !markers.isEmpty() && listsProblems(markers.getFirst())) {
      int restart = restart(markers);
      listEnd = restart > 0 ? -1 : problemsEnd(markers.getLast());
      markers = restart > 0 ? markers.subList(restart, markers.size()) : List.of();
    }
    List<MeasureMarker> cuts = cuts(markers, odd);
    if (cuts.isEmpty()) {
      int from = listEnd > 0 ? listEnd : start;
      boolean blank = Chars.skipSpaces(text, from, end) >= end;
      return new Split(
          new Span(start, from),
          blank ? List.of() : List.of(new Span(from, end)),
          blank ? List.of() : List.of(0),
          null,
          List.of());
    }
    List<Span> measures = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int to = i + 1 < cuts.size() ? cuts.get(i + 1).start() : end;
      measures.add(new Span(cuts.get(i).end(), to));
    }
    return new Split(
        new Span(start, cuts.getFirst().start()),
        measures,
        cuts.stream().map(MeasureMarker::value).toList(),
        cuts.getFirst().family(),
        odd);
  }

  /** The markers of the family that counts the measures: the one that begins first. */
  private List<MeasureMarker> chosen() {
    Map<MeasureMarker.Family, List<MeasureMarker>> families =
        new EnumMap<>(MeasureMarker.Family.class);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '“' || c == '《') {
        int close = Quotes.close(text, at, Math.min(end, at + LONGEST_QUOTE));
        at = close < 0 ? at + 1 : close;
        continue;
      }
      MeasureMarker marker = MeasureMarker.at(text, at, end, cell);
      if (marker != null && !marker.isPartOfWord(text) && (!cell || goesOn(marker, families))) {
        families.computeIfAbsent(marker.family(), family -> new ArrayList<>()).add(marker);
        at = Math.max(marker.end(), at + 1);
      } else {
        at++;
      }
    }
    return families.values().stream()
        .filter(this::counts)
        .min(Comparator.comparingInt(list -> list.getFirst().start()))
        .orElse(List.of());
  }

  /** Whether a number that stands anywhere in a cell counts on from those before it. */
  private boolean goesOn(
      MeasureMarker marker, Map<MeasureMarker.Family, List<MeasureMarker>> families) {
    boolean figure =
        marker.family() == MeasureMarker.Family.ARABIC
            || marker.family() == MeasureMarker.Family.BRACKETED;
    if (!figure || marker.opensSentence(text)) {
      return true;
    }
    List<MeasureMarker> before = families.getOrDefault(marker.family(), List.of());
    int last = before.isEmpty() ? 0 : before.getLast().value();
    char sign = text.charAt(marker.start() - 1);
    return marker.value() == last + 1 && !Character.isLetterOrDigit(sign)
        || (marker.value() == last + 1 && last > 0 && Character.isIdeographic(sign));
  }

  /** Whether markers of a family count measures and not something within a sentence. */
  private boolean counts(List<MeasureMarker> markers) {
    MeasureMarker first = markers.getFirst();
    if (first.family() == MeasureMarker.Family.IS) {
      return first.opensClause(text) || markers.size() > 1;
    }
    int before = Chars.trimEnd(text, start, first.start());
    if (markers.size() < 2 || first.value() != 1) {
      return before == start && first.value() == 1 && opensParagraph(first);
    }
    if (first.family() == MeasureMarker.Family.ORDINAL
        || first.family() == MeasureMarker.Family.FIRSTLY
        || first.family() == MeasureMarker.Family.OF_WHICH) {
      return true;
    }
    boolean announced =
        before > start
            && Chars.isColon(text.charAt(before - 1))
            && before - start <= LONGEST_ANNOUNCEMENT;
    return before == start || announced || cell || opensParagraph(first);
  }

  private boolean opensParagraph(MeasureMarker marker) {
    int at = marker.start();
    while (at > start && text.charAt(at - 1) != '\n' && Chars.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at == start || text.charAt(at - 1) == '\n';
  }

  /** 问题包括3个方面：一是…: what is counted are problems. */
  private boolean listsProblems(MeasureMarker first) {
    int before = Chars.trimEnd(text, start, first.start());
    if (before == start || !Chars.isColon(text.charAt(before - 1))) {
      return false;
    }
    String announcement = text.substring(Math.max(start, before - CUE_LENGTH), before);
    int sentence = announcement.lastIndexOf('。');
    String clause = announcement.substring(sentence + 1);
    return PROBLEM_CUES.stream().anyMatch(clause::contains)
        && !clause.contains("措施")
        && !clause.contains("整改");
  }

  private static int restart(List<MeasureMarker> markers) {
    for (int i = 1; i < markers.size(); i++) {
      if (markers.get(i).value() == 1) {
        return i;
      }
    }
    return -1;
  }

  private int problemsEnd(MeasureMarker last) {
    for (int i = last.end(); i < end; i++) {
      if (Chars.isStop(text.charAt(i)) || text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return end;
  }

  /** The markers that begin a measure: those of a list within a measure do not. */
  private List<MeasureMarker> cuts(List<MeasureMarker> markers, List<OddMarker> odd) {
    List<MeasureMarker> cuts = new ArrayList<>();
    int last = 0;
    int inner = 0;
    for (MeasureMarker marker : markers) {
      int value = marker.value();
      boolean strong = marker.opensSentence(text);
      if (inner > 0 && value == inner && !(value == last + 1 && opensParagraph(marker))) {
        inner++;
      } else if (value == last + 1 || (value == MeasureMarker.LAST && last > 0)) {
        cuts.add(marker);
        last = value;
        inner = 0;
      } else if (marker.family() == MeasureMarker.Family.FIRSTLY && last > 0 && value >= last) {
        cuts.add(marker);
        last = value;
      } else if (value == 1 && last > 0 && !(opensParagraph(marker) && last > 1)) {
        inner = 2;
      } else if (strong && inner == 0) {
        odd.add(new OddMarker(marker, last));
        cuts.add(marker);
        last = value;
      }
    }
    return cuts;
  }
}
