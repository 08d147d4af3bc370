/// What is said of alert quality, in words.
enum QualityDefinitions {
  static let verdict = MetricDefinition(
    id: "verdict", title: "Verdict", unit: "",
    text: """
      whether somebody had to act on the condition of a page: what most people who labelled it said, each by their last word, \
      who is not named a voice each, with as many either way unknown; without a label by the sum of the weights of evidence, natural log-odds: from 1.2 on actionable, from -1.2 down not \
      actionable, unknown in between. An acknowledgement, or closing by hand, alone makes no page actionable
      """,
    source: "own; labels after Etsy, opsweekly")

  static let evidence = MetricDefinition(
    id: "evidence", title: "Evidence", unit: "",
    text: """
      prior -1.1; linked to a recorded incident +4.0; a note that tells of an action +3.5, one that calls it noise -3.5; ticket \
      +3.0; resolved by hand from 10 min after the acknowledgement, or after the start, +2.0, earlier -0.5; escalated by a person \
      +1.5; several people acknowledged and the timer escalated nothing +1.0; the monitor resolved it from 20 min after the \
      acknowledgement +0.8, within 5 min of it -1.2, in between without anything written -0.5; before any acknowledgement within 5 \
      min of the start -3.0, later -1.0; handed to another team -0.5; neither acknowledgement nor a known end -0.5; at least the \
      third firing of its alert key within 1 h -2.5; in a maintenance window of its service -2.5; action recorded on another page of \
      the same cluster and teams +2.0, where nothing is written of the page itself; its rule's other pages, from 3 on, -2.0 to +1.0
      """,
    source: "own; 5 min after PagerDuty, auto-pause")

  static let ruleHistory = MetricDefinition(
    id: "rule_history", title: "History of the rule", unit: "",
    text: """
      of n other pages of the rule on the service in the whole input k left a trace (ticket, incident, or a note of an action, and \
      no note of noise): logit(q/0.7) - logit(s/0.7), where q = (k + 4 s)/(n + 4) and s is the share of all pages with a trace, at \
      least 0.02; arguments of logit within 0.02 to 0.98, the result within -2 to 1
      """,
    source: "own")

  static let diligence = MetricDefinition(
    id: "diligence", title: "Teams that leave few traces", unit: "",
    text: """
      of the pages that a set of teams resolved by hand from 10 min after the acknowledgement, the share with ticket, incident or a \
      note of an action, as (traces + 2)/(pages + 4), in parts of 0.45, at most 1, squared: a negative history of the rule counts \
      as much; under 0.5 prior and the lack of traces weigh nothing, unless something beyond -1.5 speaks against the page, and no \
      share of such teams is shown, only what is written of their pages
      """,
    source: "own")

  static let share = MetricDefinition(
    id: "quality", title: "Actionable share", unit: "percent",
    text: """
      the actionable of the pages with a verdict; unknown is on neither side. Its 95 % interval is Wilson's over the effective \
      number of pages: those of one cluster are no independent votes. The bounds are the share of all pages if none, or all, of the \
      unknown were actionable; where more than 25 % are unknown, only they \
      are shown; where more than half are of teams that leave few traces and nobody labelled them, no share is known, only what is written. The target is a band: 70 to 85 %, from 80 % in tier 1 and from 85 % without a high edge in tier 0, unless other low edges are configured
      """,
    source: "own; Wilson 1927, Cochran 1977")

  static let labels = MetricDefinition(
    id: "labels", title: "Agreement with labels", unit: "",
    text: """
      over the pages that people labelled and that would be decided without it: how often both say the same, and Cohen's kappa, \
      what of the agreement is beyond chance. A page with as many labels either way is unknown, and counts as not labelled
      """,
    source: "Cohen 1960")

  static let weights = MetricDefinition(
    id: "weights", title: "Weights from labels", unit: "",
    text: """
      with 200 labelled pages in the whole input, at least 20 of each answer, the weights of evidence are estimated from them: ridge \
      logistic regression towards the standard weights with a penalty of 4 times the square of each difference, no weight changing \
      its sign, the history of the rule by what it is multiplied by, all as whole tenths. They are in force where the configuration wants them and if they predict labels \
      better by log loss than the standard ones do, each label by weights estimated without its fifth of the clusters
      """,
    source: "Hoerl and Kennard 1970, le Cessie and van Houwelingen 1992; Stone 1974 for cross-validation")

  static let calibration = MetricDefinition(
    id: "calibration", title: "Calibration", unit: "",
    text: """
      labelled pages of the whole input by score, rounded to whole numbers with half up, -4 with all below, 4 with all above: the mean \
      of the predicted probabilities 1/(1 + e^-score), and the share that people call actionable, with its interval as that of the \
      actionable share. The Brier score is the mean square of probability minus label, log loss the mean of -ln of the probability \
      of the label; with estimated weights each page is scored without its fifth of the clusters
      """,
    source: "Brier 1950")

  static let short = MetricDefinition(
    id: "shorterThan5Minutes", title: "Shorter than 5 minutes", unit: "pages",
    text: "of the pages whose duration is known, those whose condition was over in less than 5 min",
    source: "New Relic, alert quality management")

  static let all = [
    verdict, evidence, ruleHistory, diligence, share, MonthChanges.definition, labels, weights, calibration, short,
  ]
}
