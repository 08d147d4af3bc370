import PagingModel

extension NoteWriter {
  // MARK: who was on call

  /// What schedules told, or why nobody knows.
  var scheduleNotes: [ReportNote] {
    guard schedules.duties > 0 else { return [ReportNote(field: "load", reason: unknownDuties)] }
    var notes = [
      ReportNote(
        field: "dataQuality.schedules",
        reason: "who was on call is known of \(counted(schedules.rotas, "rota", "rotas")): "
          + "\(counted(schedules.duties, "shift", "shifts")) of \(counted(schedules.people, "person", "people"))")
    ]
    add(schedules.unknownPeople, "dataQuality.schedules", &notes) {
      "\(counted($0, "person", "people")) on call whom nothing else in the input names"
    }
    add(schedules.rotasWithoutLevel, "dataQuality.schedules", &notes) {
      "the level of \(counted($0, "rota", "rotas")) of PagerDuty is not known: \($0 == 1 ? "it counts" : "they count") as first "
        + "in line; /oncalls tells levels"
    }
    add(schedules.refused, "dataQuality.schedules", &notes) {
      "\(counted($0, "event or record", "events or records")) of schedules could not be read: who was on call then may be "
        + "missing"
    }
    let silent = schedules.files.filter { $0.isKnown && $0.shiftCount == 0 }.map { "'\($0.schedule.name)'" }
    add(silent.count, "dataQuality.schedules", &notes) {
      "\($0 == 1 ? "the schedule" : "the schedules") \(silent.prefix(3).joined(separator: ", "))"
        + "\($0 > 3 ? " and \($0 - 3) more" : "") \($0 == 1 ? "tells" : "tell") of no shift in the time that the input covers"
    }
    return notes
  }

  private var unknownDuties: String {
    let result = "hours on call are not known"
    guard schedules.isAsked else {
      return "no export tells shifts and the configuration names no schedule: \(result)"
    }
    return schedules.files.contains { $0.isKnown }
      ? "the schedules tell of no shift in the time that the input covers: \(result)"
      : "no schedule of the configuration can be read, and no export tells shifts: \(result)"
  }
}
