package app.xiaohao.ui.intake;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ui.kit.work.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A report of an invented county in the usual form, and the reader that reads it. */
final class InventedReport {
  static final String TEXT =
      """
      中共云溪县委关于巡视整改进展情况的通报
      根据省委统一部署，2026年3月2日至4月28日，省委第三巡视组对云溪县进行了巡视。\
      2026年6月15日，省委巡视组向云溪县委反馈了巡视意见。现将巡视整改进展情况予以公布。
      一、提高政治站位，扛起整改责任
      县委高度重视，先后召开3次县委常委会会议研究部署整改工作。
      二、坚持问题导向，逐项推进整改落实
      （一）关于贯彻落实重大决策部署方面
      1.针对重点项目调度不够问题。一是建立重点项目周调度、月通报机制，明确堵点和时间。\
      二是开展用地、用能堵点集中攻坚，2026年12月底前推动9个项目开工。三是出台全周期服务办法。
      2.针对部分镇污水管网建设欠账较多问题。一是完成城南片区38公里管网改造。\
      二是建立管网运行“一户一档”，纳入网格巡查。
      （二）关于作风建设方面
      1.针对公务接待审批不严格问题。一是全面自查公务接待单据，逐笔核对审批手续，已完成整改。\
      二是修订公务接待管理实施细则。
      3.针对停车难问题。新增县医院周边公共停车位600个。
      三、下一步工作安排
      （一）持续抓好整改。对长期任务紧盯不放，巩固成果。
      中共云溪县委
      2026年9月30日
      """;

  /** Reads as the program does. */
  static final ReadReport READER =
      new ReadReport() {
        private final DraftMaker maker = new DraftMaker();

        @Override
        public Document read(
            Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress)
            throws IntakeException {
          return new Documents(limits, hidden).read(file, ReadWatch.NOBODY);
        }

        @Override
        public Document paste(String name, String text, IntakeLimits limits)
            throws IntakeException {
          return new Documents(limits).pasted(name, text);
        }

        @Override
        public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
          return maker.of(document, knowledge, chosen);
        }
      };

  private InventedReport() {}

  static Draft draft() {
    return draft(TEXT);
  }

  static Draft draft(String text) {
    try {
      return READER.draft(
          READER.paste("通报.txt", text, IntakeLimits.DEFAULTS), ColumnKnowledge.NONE, List.of());
    } catch (IntakeException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path in(Path folder, String name) {
    return write(folder.resolve(name), TEXT);
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
