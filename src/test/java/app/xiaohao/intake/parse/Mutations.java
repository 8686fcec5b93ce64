package app.xiaohao.intake.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Damages a text as conversion, careless hands and malice do; the same seed does it the same way.
 */
final class Mutations {
  private static final int MOST = 6;

  private static final String[] SNIPPETS = {
    "一是",
    "二是",
    "一、",
    "（一）",
    "（",
    "）",
    "(1)",
    "1.",
    "1.1 ",
    "①",
    "②",
    "第一方面问题，",
    "第二部分",
    "项目l.2：",
    "问题3：",
    "整改措施：",
    "整改情况：",
    "反馈问题：",
    "责任单位：",
    "案例2：",
    "【案例三】",
    "【审计对象】",
    "【审计发现】",
    "【违反依据】",
    "【整改措施】",
    "审计发现",
    "二、审计发现的主要问题\n",
    "\n（2）存在问题：\n1.",
    "合规方面：",
    "原因分析：",
    "三、问题产生的原因分析\n",
    "建议：",
    "\n建议公司",
    "四、审计整改建议\n（一）",
    "\n针对上述问题，提出如下建议：\n1.",
    "\n审计建议\n1.",
    "下一步，我市将",
    "；\n2.",
    "整改时限：",
    "关于“",
    "针对",
    "”问题",
    "问题。",
    "《",
    "》",
    "“",
    "”",
    "——",
    "。",
    "；",
    "：",
    "附件1\n",
    "\n附件2：清单\n",
    "— 3 —",
    "\n第 3 页 共 9 页\n",
    "2025年2月30日前",
    "每月32日前",
    "年底前",
    "\u0000",
    "\uFEFF",
    "\u200B",
    "\u3000",
    "\t",
    "\r",
    "<p>",
    "</p>",
    "<",
    "<!--more-->",
    "**",
    "#",
    "\\.",
    "---\n",
    "|",
    "99",
    "二○二五年",
    "反馈之日起两个月内",
    "\uD83D\uDE00",
    "\uD800",
    "\uDFFF",
    "共20个问题",
    "序号 问题 整改措施 整改情况",
    "一是（1）①1.首先，第一，",
    "欢迎",
    "2025年6月30日",
    "关于开展整改情况的报告",
    "已完成整改",
    "(((((((((",
    "））））））",
    "十十十十",
    "l1l1l",
    "每",
    "内",
    "青溪区水利局：\n",
    "发现以下隐患：",
    "一是坏；二是漏；",
    "现将有关问题督办如下：\n",
    "责令限期整改指令书\n",
    "关于问题的督办函\n",
    "关于召开会议的通知\n",
    "请于2025年5月30日前整改完毕并书面报我局。",
    "第1、3项立即整改",
    "（责任单位：区水利局，5月1日前）",
    "2.2座水库",
    "2024年11月至次年1月，",
    "并于1月17日进行了反馈",
    "立行立改，长期坚持",
    "二\n是",
    "发现一：",
    "【发现2】",
    "\n第一部分 收支类\n",
    "【基本案情】",
    "【基本情况】",
    "【问题定性】",
    "\n督办事项：",
    "\n承办单位：区水利局\n",
    "\n办理时限：2025年9月30日前\n",
    "\n督办要求：1.",
    "督查室督办单\n",
    "2.9月底前",
    "【事件经过】",
    "案情概要：",
    "【整改落实】1.",
    "问题点1：",
    "现状描述：",
    "【整改要求】（1）",
    "典型案例通报\n",
    "上述案例，反映出",
    "（地址：某街8号）：\n",
    "\n（二）政府采购方面\n",
    "立即明确责任人；",
    "每周五下午下班前",
    "专题会议纪要\n",
    "会议议定：",
    "会议听取了汇报。",
    "会议决定，由区水利局牵头，区财政局配合，5月底前",
    "\n出席：甲、乙\n",
    "三、下一步工作打算\n",
    "联系方式："
  };

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** The text with one to six damages. */
  String of(String text) {
    String damaged = text;
    int times = 1 + random.nextInt(MOST);
    for (int i = 0; i < times; i++) {
      damaged = random.nextInt(10) < 6 ? inLines(damaged) : inCharacters(damaged);
    }
    return damaged;
  }

  private String inLines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(11)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, cut(lines.get(at)));
      case 4 -> lines.set(at, snippet() + lines.get(at));
      case 5 -> lines.add(at, "— " + random.nextInt(200) + " —");
      case 6 -> lines.set(at, lines.get(at).replace("。", random.nextBoolean() ? "" : "."));
      case 7 -> lines.set(at, lines.get(at).repeat(1 + random.nextInt(20)));
      case 8 -> lines.set(at, wrapped(lines.get(at)));
      case 9 -> lines.addAll(at, lines.subList(0, Math.min(lines.size(), 8)).stream().toList());
      default -> {
        if (at + 1 < lines.size()) {
          lines.set(at, lines.get(at) + lines.remove(at + 1));
        }
      }
    }
    return String.join("\n", lines);
  }

  private String inCharacters(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(40));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
      case 2 -> text.substring(0, at);
      case 3 -> text.substring(at);
      case 4 -> text.substring(0, at) + rubbish() + text.substring(at);
      case 5 -> text.replace("\n", random.nextBoolean() ? " " : "");
      case 6 -> text.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
      case 7 -> text.substring(0, at) + snippet().repeat(random.nextInt(200)) + text.substring(at);
      default -> text.substring(0, at) + snippet() + text.substring(at);
    };
  }

  private String snippet() {
    return SNIPPETS[random.nextInt(SNIPPETS.length)];
  }

  private String cut(String line) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at) + "\n" + line.substring(at);
  }

  private String wrapped(String line) {
    int width = 5 + random.nextInt(40);
    StringBuilder wrapped = new StringBuilder();
    for (int i = 0; i < line.length(); i += width) {
      wrapped.append(line, i, Math.min(line.length(), i + width)).append('\n');
    }
    return wrapped.toString();
  }

  private String rubbish() {
    StringBuilder rubbish = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      rubbish.append((char) random.nextInt(Character.MAX_VALUE));
    }
    return rubbish.toString();
  }
}
