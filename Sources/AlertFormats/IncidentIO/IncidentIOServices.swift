import LogInput
import PagingModel

/// The services that an incident of incident.io hit: what accounts note in a custom field of that name.
struct IncidentIOServices: Sendable {
  private enum Field: Int { case name, values }
  private var field = RecordFields<Field>([.name: "custom_field.name", .values: "values"])
  private enum Value: Int { case entry, option }
  private var value = RecordFields<Value>([.entry: "value_catalog_entry.name", .option: "value_option.value"])

  init() {}

  /// - Parameter entries: the incident's `custom_field_entries`.
  mutating func services(_ entries: FieldValue, _ record: Span<UInt8>, _ log: inout EventLog) -> Set<ServiceID> {
    var services: Set<ServiceID> = []
    entries.forEachElement(in: record) { cursor in
      guard (try? field.read(record, &cursor)) != nil, let name = field[.name].text,
        name.hasWord(of: ["service", "services"], in: record)
      else { return }
      field[.values].forEachElement(in: record) { cursor in
        guard (try? value.read(record, &cursor)) != nil else { return }
        let named = value[.entry].word == nil ? value[.option] : value[.entry]
        if let service = log.service(named, in: record) { services.insert(service) }
      }
    }
    return services
  }
}
