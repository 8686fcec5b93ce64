package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.parse.item.FieldUnits;
import app.xiaohao.intake.parse.line.Names;
import app.xiaohao.intake.parse.line.Organs;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units that an item of a letter charges itself: 由区水利局牵头，区财政局配合, 请区水利局于…, （责任单位：区水利局）, （区水利局）.
 */
final class LetterUnits {
  private static final String END =
      "(?:公司|集团|厂|局|委|办|部|院|校|学|园|所|站|中心|镇|乡|街道|政府|村|社区|社|支队|大队|科|处|室|党组|党委|党工委|会)";

  private static final String NAMES = "([\\u4e00-\\u9fff、（）]{2,60}?" + END + ")(?:等)?";

  private static final Pattern LEAD =
      Pattern.compile("(?:由|请|[，,。；;：:]|^)" + NAMES + "(?:共同)?(牵头|主办|主责)");

  private static final Pattern CHARGED =
      Pattern.compile(
          "(?:由|请|责成|责令|交由)(?!你|贵|各|有关|相关)"
              + NAMES
              + "(?=负责|承办|落实|办理|具体|组织|会同|于|在|尽快|抓紧|按|对|立即|做好|加快|研究|加强|督促|[，,])");

  private static final Pattern SUPPORT =
      Pattern.compile("[，,、；;]\\s*" + NAMES + "(?:密切|做好|积极|协同)?(?:配合|协助|协办)");

  private static final Pattern TOGETHER = Pattern.compile("会同" + NAMES + "(?=[，,。；;于在按对做开完共组]|$)");

  private static final Pattern FIELD =
      Pattern.compile(
          "(牵头|主办|责任|整改|承办|配合|协办|协助)(?:责任)?(?:单位|部门|科室)\\s*[:：]\\s*([^。；;）)\\d\\n]{2,80})");

  private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{1,40}[）)]$");
  private static final Pattern BRACKET =
      Pattern.compile("[（(]([^（）()：:]{2,60})[）)]\\s*[。；;]?\\s*$");
  private static final Pattern HEAD =
      Pattern.compile("^" + NAMES + "(?=[:：]|负责|要|应|须|会同|牵头|于|尽快|抓紧|组织|做好|加快)");
  private static final Pattern UNIT = Pattern.compile("[\\u4e00-\\u9fff]{1,20}" + END);

  private LetterUnits() {}

  /** The units charged in the words of a task; empty where it names none. */
  static List<UnitMention> of(String words) {
    List<UnitMention> found = noted(words);
    if (found.isEmpty()) {
      find(LEAD, words, UnitRole.LEAD, found);
      find(CHARGED, words, UnitRole.RESPONSIBLE, found);
      Matcher head = HEAD.matcher(words);
      if (found.isEmpty() && head.find() && areUnits(head.group(1))) {
        add(found, head.group(1), UnitRole.RESPONSIBLE);
      }
      if (!found.isEmpty()) {
        find(SUPPORT, words, UnitRole.SUPPORTING, found);
        find(TOGETHER, words, UnitRole.SUPPORTING, found);
      }
    }
    return found;
  }

  /**
   * The units that the words of a finding note as those who answer: after a label, or in brackets
   * at its end; what else it names are units that it tells of.
   */
  static List<UnitMention> noted(String words) {
    List<UnitMention> found = new ArrayList<>();
    Matcher field = FIELD.matcher(words);
    while (field.find()) {
      for (Names.Name name : Names.divided(field.group(2))) {
        if (UNIT.matcher(name.words()).matches()) {
          add(found, name.words(), role(field.group(1)));
        }
      }
    }
    Matcher bracket = BRACKET.matcher(words);
    if (found.isEmpty() && bracket.find() && areOrgans(bracket.group(1))) {
      add(found, bracket.group(1), UnitRole.RESPONSIBLE);
    }
    return found;
  }

  /** Whether a heading is nothing but the name of a unit, to which what stands below is given. */
  static List<UnitMention> ofHeading(String words) {
    List<UnitMention> found = new ArrayList<>();
    String unit = NOTE.matcher(words).replaceFirst("");
    if (areUnits(unit)) {
      add(found, unit, UnitRole.RESPONSIBLE);
    }
    return found;
  }

  private static void find(Pattern pattern, String words, UnitRole role, List<UnitMention> found) {
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      if (areUnits(matcher.group(1))) {
        add(found, matcher.group(1), role);
      }
    }
  }

  private static void add(List<UnitMention> found, String words, UnitRole role) {
    for (UnitMention unit : FieldUnits.of(words, role)) {
      boolean known = found.stream().anyMatch(other -> other.name().equals(unit.name()));
      if (!known) {
        found.add(unit);
      }
    }
  }

  /** 立即明确…责任科室: what is to be done, and no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "立即|明确|尽快|抓紧|切实|认真|进一步|及时|加强|加快|落实|制定|完成|研究|分管|倒排|对照|结合|压实|做好|(?:责任|相关|有关|牵头|职能)(?:单位|部门|科室)");

  private static boolean areUnits(String words) {
    List<Names.Name> names = Names.divided(words);
    return !names.isEmpty()
        && !NO_NAME.matcher(words).find()
        && names.stream()
            .allMatch(
                name -> UNIT.matcher(name.words()).matches() && Organs.isDefinite(name.words()));
  }

  private static boolean areOrgans(String words) {
    return areUnits(words)
        && Names.divided(words).stream()
            .allMatch(name -> Organs.endInList(name.words(), 0) == name.words().length());
  }

  private static UnitRole role(String word) {
    return switch (word) {
      case "牵头", "主办" -> UnitRole.LEAD;
      case "配合", "协办", "协助" -> UnitRole.SUPPORTING;
      default -> UnitRole.RESPONSIBLE;
    };
  }
}
