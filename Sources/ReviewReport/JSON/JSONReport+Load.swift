import OncallMetrics
import PagingModel

/// The part of a report that tells what people carried.
extension JSONReport {
  static func writeLoad(_ values: PeriodValues, of report: Report, isMonth: Bool = false, _ json: inout JSONWriter) {
    let knowledge = LoadKnowledge(of: values)
    let load = values.load
    // Months tell totals alone: of rows of several periods those could be computed that one of them hides.
    if !isMonth { writeRows(load, knowledge, of: report, values, &json) }
    writeTotals(values, knowledge, of: report, &json)
  }

  private static func writeRows(
    _ load: LoadValues, _ knowledge: LoadKnowledge, of report: Report, _ values: PeriodValues,
    _ json: inout JSONWriter
  ) {
    json.objects("people", load.people) { json, person in
      writePerson(person, knowledge, of: report, values, &json)
      writeNights(person, knowledge, &json)
      json.member("attributed", person.isAttributed)
    }
    json.objects("teams", load.teams) { json, team in
      json.member("team", team.team)
      json.member("people", team.people)
      writeSums(team.sums, team.sums == nil ? .nothing : knowledge, &json)
      writeFairness(team.fairness, &json)
      json.member("overloaded", team.overloaded.first)
      json.strings("overloadedPeople", team.overloaded)
      json.member("suppressed", team.isSuppressed)
    }
    writeShifts(load, knowledge, &json)
    writeHidden(load.hidden, &json)
  }

  private static func writeShifts(_ load: LoadValues, _ knowledge: LoadKnowledge, _ json: inout JSONWriter) {
    json.objects("rotas", load.rotas) { writeRota($1, knowledge, &$0) }
    json.objects("shifts", load.shifts) { writeShift($1, isKnown: knowledge.isLoadKnown, &$0) }
    json.key("heat")
    json.beginArray()
    for (index, count) in load.heat.enumerated() where knowledge.isLoadKnown {
      json.beginObject()
      json.member("weekday", index / 24 + 1)
      json.member("hour", index % 24)
      json.member("interruptions", count)
      json.endObject()
    }
    json.endArray()
  }

  static func writeShift(_ shift: ShiftLoad, isKnown: Bool, _ json: inout JSONWriter) {
    json.member("rota", shift.rota)
    json.member("person", shift.person)
    json.member("start", shift.start)
    json.member("end", shift.end)
    json.hours("hours", shift.end - shift.start)
    json.member("interruptions", isKnown ? shift.interruptions : nil)
    json.member("sleep", isKnown ? shift.sleep : nil)
    json.member("incidents", isKnown ? shift.incidents : nil)
    json.key("limit")
    json.decimal(Int64(shift.limitTenths), digits: 1)
    json.member("overLimit", isKnown ? shift.isOverLimit : nil)
  }

  private static func writeRota(_ rota: RotaLoad, _ knowledge: LoadKnowledge, _ json: inout JSONWriter) {
    json.member("rota", rota.rota)
    json.member("team", rota.team)
    json.member("role", rota.role)
    json.member("people", rota.people)
    json.member("shifts", rota.shifts)
    json.hours("onCallHours", rota.onCall)
    json.hours("uncoveredHours", rota.uncovered)
    let load = knowledge.isLoadKnown ? rota.load : nil
    json.member("interruptions", load?.interruptions)
    json.member("sleep", load?.sleep)
    json.member("incidents", load?.incidents)
    json.share("shiftsOverLimit", load?.shiftsOverLimit)
    writeFairness(load?.fairness, &json)
    json.member("suppressed", rota.load == nil)
  }

  private static func writeTotals(
    _ values: PeriodValues, _ knowledge: LoadKnowledge, of report: Report, _ json: inout JSONWriter
  ) {
    let load = values.load
    json.object("totals") { json in
      json.member("people", load.peopleCount)
      // What alerts tell is no secret of the few whom they reached.
      var sums = load.totals ?? LoadSums()
      if load.totals == nil {
        sums.notifications = values.summary.notifications ?? 0
        sums.disturbances = values.summary.disturbances ?? 0
        sums.hours = load.hours
      }
      writeSums(sums, load.totals == nil ? knowledge.ofAlertsAlone : knowledge, &json)
      json.share("sleepShare", values.sleepShare)
      json.thousandths("perPersonWeek", report.interruptionsPerPersonWeek(of: values))
    }
    json.share("shiftsOverLimit", knowledge.isLoadKnown ? load.shiftsOverLimit : nil)
    json.share("peopleOverOnCallShare", load.peopleOverOnCallShare)
  }

  private static func writeHidden(_ hidden: HiddenPeople, _ json: inout JSONWriter) {
    json.object("hidden") { json in
      json.member("people", hidden.people)
      json.key("teams")
      json.beginArray()
      for team in hidden.teams { if let team { json.string(team) } else { json.null() } }
      json.endArray()
    }
  }

  static func writeFairness(_ fairness: Fairness?, _ json: inout JSONWriter) {
    json.number("gini", fairness?.gini, digits: 4)
    json.number("giniPerHour", fairness?.giniPerHour, digits: 4)
    json.number("balance", fairness?.balance, digits: 4)
    json.share("topShare", fairness?.topShare)
    json.number("topTimesFair", fairness?.topTimesFair, digits: 2)
  }
}
