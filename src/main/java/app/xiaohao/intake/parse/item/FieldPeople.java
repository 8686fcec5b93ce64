package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.intake.parse.line.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The persons in a field or a cell, name and posts apart: 张三（区委常委、组织部部长）, 区委常委、组织部部长张三, 张三 李四,
 * 组长：张三.
 */
public final class FieldPeople {
  /** What a post ends with. */
  private static final String POST_ENDINGS =
      "书记|部长|局长|主任|县长|区长|市长|省长|镇长|乡长|州长|旗长|主席|院长|校长|园长|处长|科长|股长|组长|队长|支队长|大队长"
          + "|所长|站长|会长|理事长|董事长|总经理|副总经理|总裁|经理|委员|常委|秘书长|巡视员|调研员|检察长|庭长|行长|厂长|村长"
          + "|台长|社长|馆长|关长|署长|厅长|司长|主管|总监|政委|参谋长|专员|督学|负责人|干事|总工程师|总会计师|教导员|指导员|科员|领导";

  private static final Pattern POST_BEFORE =
      Pattern.compile("^(.{0,40}(?:" + POST_ENDINGS + "))\\s*[:：]?\\s*([\\u4e00-\\u9fff]{2,4})$");

  private static final Pattern ONLY_POST = Pattern.compile("^.{0,40}(?:" + POST_ENDINGS + ")$");

  /**
   * A rank in the party beside which the same person's office stands: 区委副书记、区长, 区委常委、组织部部长,
   * 局党组书记、局长.
   */
  private static final Pattern RANK =
      Pattern.compile("(?:副书记、(?!副)|(?:常委|成员|委员|党组书记|[总支]支书记)、|.、[^、]{0,8}党组(?:副?书记|成员))");

  private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()]{1,80})[）)]");
  private static final Pattern LABEL =
      Pattern.compile("^(责任领导|牵头领导|包案领导|分管领导|责任人|联系人|牵头人|具体负责人)\\s*[:：]\\s*");
  private static final Pattern TITLE_BEHIND = Pattern.compile("(?:同志|先生|女士)$");
  private static final Pattern PHONE = Pattern.compile("[0-9０-９\\-—+ ]{5,20}$");
  private static final Pattern SPACED_NAME =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff])["
              + " \\u3000\\u00A0]{1,4}([\\u4e00-\\u9fff])(?![\\u4e00-\\u9fff])");

  private FieldPeople() {}

  /**
   * The persons in their order, their posts parted by 、. Where the field begins with a name, posts
   * that stand alone belong to the name before them, else to the one behind. Words that name no
   * person (各单位主要负责人) are kept whole as a name; where they name posts alone, a rank in the party
   * and the office beside it are one person's (区委副书记、区长), any others each a person's (区委书记、区长).
   */
  public static List<LeaderMention> of(String words) {
    List<Names.Name> pieces = Names.divided(SPACED_NAME.matcher(words).replaceAll("$1$2"));
    boolean namesFirst = !pieces.isEmpty() && !isPost(withoutLabel(pieces.getFirst().words()));
    List<LeaderMention> found = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (Names.Name piece : pieces) {
      LeaderMention person = person(withoutLabel(piece.words()));
      boolean alone = person.name().isEmpty() || isPost(person.name());
      if (!alone) {
        waiting.add(person.posts());
        found.add(new LeaderMention(person.name(), joined(waiting)));
        waiting.clear();
      } else if (namesFirst && !found.isEmpty()) {
        LeaderMention last = found.removeLast();
        List<String> posts = List.of(last.posts(), person.name(), person.posts());
        found.add(new LeaderMention(last.name(), joined(posts)));
      } else {
        int last = waiting.size() - 1;
        String both = last < 0 ? "" : waiting.get(last) + "、" + person.name();
        if (!piece.opensGroup() && isOnePerson(both, person.name())) {
          waiting.set(last, both);
        } else {
          waiting.add(person.name());
        }
        if (!person.posts().isEmpty()) {
          waiting.add(person.posts());
        }
      }
    }
    for (String post : waiting) {
      if (!post.isEmpty()) {
        found.add(new LeaderMention(post, ""));
      }
    }
    return found;
  }

  /** Whether the post behind the last 、 is that of the person before it. */
  private static boolean isOnePerson(String both, String behind) {
    int at = both.length() - behind.length();
    Matcher rank = RANK.matcher(both);
    while (rank.find()) {
      if (rank.start() < at && rank.end() >= at) {
        return true;
      }
    }
    return false;
  }

  private static String withoutLabel(String words) {
    return LABEL.matcher(words).replaceFirst("");
  }

  private static LeaderMention person(String words) {
    String name = words;
    List<String> posts = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(name);
    if (bracket.find()) {
      posts.add(bracket.group(1).strip());
      name = bracket.replaceFirst("").strip();
    }
    Matcher phone = PHONE.matcher(name);
    if (phone.find()) {
      posts.add(phone.group().strip());
      name = name.substring(0, phone.start()).strip();
    }
    name = TITLE_BEHIND.matcher(name).replaceFirst("");
    Matcher before = POST_BEFORE.matcher(name);
    if (before.find() && !isPost(before.group(2))) {
      posts.addFirst(before.group(1));
      name = before.group(2);
    }
    return new LeaderMention(name, joined(posts));
  }

  private static boolean isPost(String words) {
    return ONLY_POST.matcher(words).matches();
  }

  private static String joined(List<String> posts) {
    return posts.stream().filter(post -> !post.isEmpty()).collect(Collectors.joining("、"));
  }
}
