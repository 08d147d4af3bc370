import AlertFormats
import PagingModel
import Testing

@Suite("Verdicts of people: what a row tells")
struct LabelTableTests {
  private static let header = "alertKey,incident,firedAt,verdict,reason,who,when"

  /// What a row says, `?` for what it does not.
  private func label(_ row: String, header: String = Self.header) -> String? {
    readTable([header, row]).log.saidLabel
  }

  @Test(arguments: [
    (",Q1,,actionable,,,", "? Q1 ? yes ? ? ?"), (",Q1,,not_actionable,Flapping,ann,", "? Q1 ? no flapping ann ?"),
    (
      "k,,2026-10-05T08:00:00Z,notActionable,,,2026-10-06T09:00:00Z",
      "k ? 2026-10-05T08:00:00Z no ? ? 2026-10-06T09:00:00Z"
    ),
    (#",Q1,,"not actionable","it, ""was""",,"#, #"? Q1 ? no it, "was" ? ?"#),
    ("'=k,'-1,,actionable,,,", "=k -1 ? yes ? ? ?"),
    (#"'\\u{1B}k,'\?,,actionable,'+x,'@ann,"#, "\u{1B}k ? ? yes +x @ann ?"),
    ("'k,Q1,,actionable,,,", "'k Q1 ? yes ? ? ?"),
  ])
  func everyRowIsALabel(row: String, said: String) { #expect(label(row) == said) }

  /// In the column of verdicts as in that of reasons.
  @Test(arguments: [
    ("real issue", "yes real issue"), ("Real, but could have waited", "yes real but could have waited"),
    ("symptom", "yes symptom of something else"), ("threshold-wrong", "no threshold wrong"),
    ("check faulty", "no check faulty"), ("known work or downtime", "no known work"), ("DUP", "no duplicate"),
    ("flapping", "no flapping"), ("Self-healed", "no self-healed"), ("poor_details", "no poor details"),
    // Of opsweekly and GoAlert.
    ("Action Taken: Service Issue", "yes real issue"),
    ("No Action Taken: Work ongoing, downtime not set", "no known work"),
    ("False positive", "no check faulty"), ("Resolved itself", "no self-healed"), ("Poor details", "no poor details"),
    ("Action Taken: Service Issue (View clean)", "yes real issue"), ("issue", "yes real issue"),
    ("Action Taken: Service Issue, timeperiod inappropriate (View clean)", "yes real but could have waited"),
    ("issuetimeperiod", "yes real but could have waited"),
    ("Action Taken: View issue (network/site outage, service health questionable)", "yes symptom of something else"),
    (
      "Action taken: View issue (network outage/site outage, service health questionable)",
      "yes symptom of something else"
    ),
    ("viewissue", "yes symptom of something else"),
    ("No Action Taken: Work ongoing, downtime expired", "no known work"), ("downtimeexpired", "no known work"),
    ("downtimenotset", "no known work"),
    ("No Action Taken: Threshold adjustment required", "no threshold wrong"),
    ("thresholdincorrect", "no threshold wrong"),
    ("No Action Taken: Check is faulty/requires modification", "no check faulty"), ("checkfaulty", "no check faulty"),
  ])
  func reasonsTellVerdicts(word: String, said: String) {
    #expect(label(#",Q1,,,"\#(word)",,"#) == "? Q1 ? \(said) ? ?")
    let verdict = said.prefix { $0 != " " }
    #expect(label(#",Q1,,"\#(word)",,,"#) == "? Q1 ? \(verdict) ? ? ?")
  }

  /// Words that tell a verdict, and no reason that retropager has a name for, stay as they are written.
  @Test(arguments: [
    ("No Action Taken: Timeperiod not appropriate", "no"), ("incorrecttimeperiod", "no"), ("Wasn't actionable", "no"),
    // Apostrophes, quotes, dashes and blanks as programs put them in.
    ("Wasn’t actionable", "no"), ("wasnʼt\u{A0}ACTIONABLE", "no"), ("WASN＇T actionable", "no"),
    ("Wasn‘t actionable", "no"),
    ("wasnt actionable", "no"), ("Wasn´t actionable", "no"), ("“not‑actionable”", "no"), ("not–actionable", "no"),
    ("\u{2003}Not\u{3000}actionable\u{FEFF}", "no"), ("no\u{200B} action—taken", "no"), ("«Action»", "yes"),
    ("Not actionable", "no"), ("False positive|Poor details", "no"), ("Resolved itself|Wasn't actionable", "no"),
    ("action", "yes"), ("noaction", "no"),
  ])
  func otherWordsTellVerdicts(word: String, verdict: String) {
    #expect(label(#",Q1,,,"\#(word)",,"#) == "? Q1 ? \(verdict) \(word) ? ?")
  }

  /// opsweekly's words for nothing said; GoAlert's reasons that contradict each other are refused.
  @Test func whatIsLeftOpenIsNoVerdict() {
    for word in ["N/A", "na", "Untagged", "\u{A0}", "—"] {
      let reading = readTable([Self.header, ",Q1,,,\(word),,"])
      #expect(reading.log.labels.count == 0 && reading.refusals.isEmpty)
    }
    #expect(readTable([Self.header, ",Q1,,,real issue|flapping,,"]).refusals.count == 1)
  }

  /// Whoever gives both means the verdict.
  @Test func theVerdictCountsBeforeTheReason() {
    #expect(label(",Q1,,actionable,flapping,,") == "? Q1 ? yes flapping ? ?")
  }

  @Test(arguments: [",Q1,,,,,", "k,Q1,2026-10-05T08:00:00Z,,,ann,"])
  func rowsThatNobodyFilledInArePassedOver(row: String) {
    let reading = readTable([Self.header, row])
    #expect(reading.log.labels.count == 0 && reading.refusals.isEmpty)
  }

  @Test(arguments: [
    (",,,actionable,,,", "'incident' is missing"), (",Q1,,,looked odd,,", "'verdict' is missing"),
    (",Q1,,maybe,,,", "'verdict'"), (",Q1,,actionable,,,soon", "'when' is not an RFC 3339 timestamp: 'soon'"),
    ("k,,noon,actionable,,,", "'firedAt' is not an RFC 3339 timestamp: 'noon'"),
  ])
  func rowsAreRefusedWithTheirReason(row: String, reason: String) {
    let refusals = readTable([Self.header, row]).refusals
    #expect(refusals.count == 1 && refusals[0].contains(reason), "\(refusals)")
  }

  @Test(arguments: ["incident,verdict", "alert_key,verdict", "Alert Key,Verdict,Fired At"])
  func headersThatNameAPageAndAVerdictAreKnown(header: String) {
    let blanks = String(repeating: ",", count: header.filter { $0 == "," }.count - 1)
    #expect(label("x,actionable\(blanks)", header: header)?.contains("yes") == true)
  }

  @Test func aVerdictOnNothingIsNoTableOfLabels() { #expect(label("actionable,x", header: "verdict,title") == nil) }
}
