package app.xiaohao.model.inspection;

/** What kind of body inspected. */
public enum InspectionKind {
  /** 巡视: by the centre or a province */
  CENTRAL_INSPECTION,
  /** 巡察: by a city or county */
  LOCAL_INSPECTION,
  /** 审计 */
  AUDIT,
  /** 督查, 环保督察 and the like */
  SUPERVISION,
  /** the document does not say */
  OTHER
}
