import OncallMetrics
import PagingModel

/// One person's row, and the sums that rows of people, teams and the whole have in common.
extension JSONReport {
  static func writePerson(
    _ person: PersonLoad, _ knowledge: LoadKnowledge, of report: Report, _ values: PeriodValues,
    _ json: inout JSONWriter
  ) {
    let own = knowledge.of(person)
    json.member("person", person.person)
    json.member("team", person.team)
    json.member("timeZone", report.settings.privacy.areNamesRevealed ? person.timeZone : nil)
    writeFigures(of: person, own, of: values.covered, &json)
    let shares = own.isLoadKnown ? values.load.fairShares(of: person) : nil
    json.number("timesFair", shares?.inTotal, digits: 2)
    json.number("timesFairPerHour", shares?.perHour, digits: 2)
    json.thousandths(
      "interruptionsPerWeek", own.isLoadKnown ? report.perWeek(person.interruptions, of: values.covered) : nil)
  }

  /// What a person's row and a person's own sheet have in common.
  ///
  /// - Parameter covered: what the share of time on call is of.
  static func writeFigures(
    of person: PersonLoad, _ own: LoadKnowledge, of covered: Period, _ json: inout JSONWriter
  ) {
    let onCall = person.sums.onCall
    writeSums(person.sums, own, &json)
    json.hourShare("onCallShare", own.areDutiesKnown ? person.onCallShare(of: covered) : nil)
    json.member("longestRunOfNights", own.areNightsKnown ? person.longestRunOfNights : nil)
    json.member("incidents", own.isLoadKnown ? person.incidents : nil)
    json.seconds("medianUndisturbedSeconds", own.areDutiesKnown ? person.medianUndisturbed : nil)
    json.seconds("leastUndisturbedSeconds", own.areDutiesKnown ? person.leastUndisturbed : nil)
    writeOffDuty(person, &json)
    json.member("consecutiveOnCallDays", own.areDutiesKnown ? person.consecutiveOnCallDays : nil)
    let blocks = own.isLoadKnown && own.areDutiesKnown && onCall.count > 0
    json.number("perShift", blocks ? person.perShift : nil, digits: 3)
    json.number("perWeek", blocks ? person.perOnCallWeek : nil, digits: 3)
    json.share("sleepShare", own.isLoadKnown ? person.sleepShare : nil)
    json.share("offHoursShare", own.isLoadKnown ? person.offHoursShare : nil)
  }

  private static func writeOffDuty(_ person: PersonLoad, _ json: inout JSONWriter) {
    guard let least = person.leastOffDuty else { return json.member("daysOffBetweenDuties", nil as Int?) }
    json.object("daysOffBetweenDuties") {
      $0.days("least", least)
      $0.days("median", person.medianOffDuty)
    }
  }

  static func writeNights(_ person: PersonLoad, _ knowledge: LoadKnowledge, _ json: inout JSONWriter) {
    let own = knowledge.of(person)
    json.objects("nights", own.areNightsKnown ? person.nights : []) { json, night in
      json.member("date", night.date.description)
      json.member("onCall", own.areDutiesKnown ? night.onCall : nil)
      json.member("disturbances", night.disturbances)
    }
  }

  /// What adds up over people; `null` where it is not known or not told.
  static func writeSums(_ sums: LoadSums?, _ knowledge: LoadKnowledge, _ json: inout JSONWriter) {
    let sums = sums ?? LoadSums()
    let (load, duties) = (knowledge.isLoadKnown, knowledge.areDutiesKnown)
    json.member("notifications", load && !knowledge.isAttributed ? sums.notifications : nil)
    json.member("interruptions", load ? sums.interruptions : nil)
    json.member("disturbances", load ? sums.disturbances : nil)
    writeHours(sums.hours, isKnown: load, &json)
    json.member("acknowledged", knowledge.areActionsKnown ? sums.acknowledged : nil)
    json.member("shifts", duties ? sums.shifts : nil)
    json.member("shiftsOverLimit", duties && load ? sums.shiftsOverLimit : nil)
    json.hours("onCallHours", duties ? sums.onCall : nil)
    json.seconds("engagedSeconds", knowledge.areActionsKnown ? sums.engaged : nil)
    json.member("engagedLeftOut", knowledge.areActionsKnown ? sums.engagedLeftOut : nil)
    json.member("disruptedHours", knowledge.arePeopleTold && load ? sums.disruptedHours : nil)
    json.member("nightsDisturbed", knowledge.areNightsKnown ? sums.nightsDisturbed : nil)
    json.member("nightsInRecovery", knowledge.areNightsKnown ? sums.nightsInRecovery : nil)
    json.member("restBreaches", knowledge.areNightsKnown && duties ? sums.restBreaches : nil)
    json.member("onCallNights", knowledge.areNightsKnown && duties ? sums.onCallNights : nil)
    json.member("recoveryGapsUnder48h", knowledge.arePeopleTold && load ? sums.recoveryGaps : nil)
  }
}
