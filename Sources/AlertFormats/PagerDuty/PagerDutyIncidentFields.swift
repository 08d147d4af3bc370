import LogInput
import PagingModel

/// The members of an incident object that the review needs: of the REST API, and of a webhook's `data`.
struct PagerDutyIncidentFields {
  var id: JSONText?
  var type: JSONText?
  var title: JSONText?
  var summary: JSONText?
  var createdAt: JSONText?
  var updatedAt: JSONText?
  var status: JSONText?
  var incidentKey: JSONText?
  var urgency: JSONText?
  var resolvedAt: JSONText?
  var changedAt: JSONText?
  var changedBy = PagerDutyReference()
  var service = PagerDutyReference()
  var priority = PagerDutyReference()
  var resolveReason = PagerDutyResolveReason()
  /// The incident that a note, responder or status update belongs to.
  var incident = PagerDutyIncidentReference()
  /// The key of the alert that is listed first, where webhooks v2 list alerts: the one that opened the incident.
  var firstAlertKey: JSONText?
  /// What a note says.
  var content: JSONText?
  /// Whether `incident_number` is there: what tells the REST object.
  var hasNumber = false
  /// The acknowledgements that are still listed.
  var acknowledgements: [PagerDutyAcknowledgement] = []

  static let names = FieldNames([
    "id", "type", "title", "summary", "created_at", "updated_at", "status", "incident_key", "urgency", "resolved_at",
    "last_status_change_at", "last_status_change_by", "service", "resolve_reason", "incident", "incident_number",
    "acknowledgements", "teams", "alerts", "content", "priority",
  ])
  private static let alertNames = FieldNames(["alert_key"])
  private static let acknowledgementNames = FieldNames(["at", "acknowledger"])

  /// Reads the object that comes next; its teams go into `scratch.teams`.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) -> PagerDutyIncidentFields {
    var fields = PagerDutyIncidentFields()
    scratch.teams.removeAll(keepingCapacity: true)
    try cursor.openObject(record)
    while let name = try cursor.nextName(record) {
      let index = names.index(of: name, in: record)
      if index == 17 {
        try PagerDutyReference.readList(record, &cursor, into: &scratch.teams)
      } else {
        try fields.readText(index, record, &cursor)
      }
    }
    return fields
  }

  private mutating func readText(
    _ index: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    switch index {
    case 0: id = try cursor.readStringOrSkip(record)
    case 1: type = try cursor.readStringOrSkip(record)
    case 2: title = try cursor.readStringOrSkip(record)
    case 3: summary = try cursor.readStringOrSkip(record)
    case 4: createdAt = try cursor.readStringOrSkip(record)
    case 5: updatedAt = try cursor.readStringOrSkip(record)
    case 6: status = try cursor.readStringOrSkip(record)
    case 7: incidentKey = try cursor.readStringOrSkip(record)
    case 8: urgency = try cursor.readStringOrSkip(record)
    case 9: resolvedAt = try cursor.readStringOrSkip(record)
    case 10: changedAt = try cursor.readStringOrSkip(record)
    default: try readObject(index, record, &cursor)
    }
  }

  private mutating func readObject(
    _ index: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    switch index {
    case 11: changedBy = try .read(record, &cursor)
    case 12: service = try .read(record, &cursor)
    case 13: resolveReason = try .read(record, &cursor)
    case 14: incident = try .read(record, &cursor)
    case 15:
      hasNumber = true
      try cursor.skipValue(record)
    case 16: try readAcknowledgements(record, &cursor)
    case 18: try readAlerts(record, &cursor)
    case 19: content = try cursor.readStringOrSkip(record)
    case 20: priority = try .read(record, &cursor)
    default: try cursor.skipValue(record)
    }
  }

  private mutating func readAlerts(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    guard try cursor.openArrayOrSkip(record) else { return }
    while try cursor.nextElement(record) {
      guard try cursor.openObjectOrSkip(record) else { continue }
      while let name = try cursor.nextName(record) {
        if Self.alertNames.index(of: name, in: record) == 0 {
          let key = try cursor.readStringOrSkip(record)
          firstAlertKey = firstAlertKey ?? key.nonEmpty
        } else {
          try cursor.skipValue(record)
        }
      }
    }
  }

  private mutating func readAcknowledgements(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    guard try cursor.openArrayOrSkip(record) else { return }
    while try cursor.nextElement(record) {
      guard try cursor.openObjectOrSkip(record) else { continue }
      var at: JSONText?
      var by = PagerDutyReference()
      while let name = try cursor.nextName(record) {
        switch Self.acknowledgementNames.index(of: name, in: record) {
        case 0: at = try cursor.readStringOrSkip(record)
        case 1: by = try .read(record, &cursor)
        default: try cursor.skipValue(record)
        }
      }
      if let at { acknowledgements.append(PagerDutyAcknowledgement(at: at, by: by)) }
    }
  }
}

/// One entry of an incident's `acknowledgements`.
struct PagerDutyAcknowledgement {
  var at: JSONText
  var by: PagerDutyReference
}
