package org.juzhen.sources;

/** The parts of the list of sources (白名单组成), 国办发〔2018〕123号 四(二). */
public enum SourcePart {
  /** Party and government sites (党委和政府网站). */
  PARTY_GOVERNMENT,
  /** What the competent department adds (主管部门确定的稿源). */
  DEPARTMENT,
  /** The national list (国家稿源单位名单). */
  NATIONAL
}
