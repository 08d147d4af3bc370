/// An ATTENDEE or ORGANIZER of an event.
struct Attendee: Hashable, Sendable {
  /// CN, the name that is shown.
  var name: String?
  /// The address without `mailto:`; nil where the value is none.
  var email: String?

  /// The attendee of a line; nil when it is a room or a device, has declined, or says nothing.
  init?(_ line: ContentLine) {
    let kind = line.parameter("CUTYPE").map { CalendarText.capitals($0) }
    guard kind != "ROOM", kind != "RESOURCE" else { return nil }
    guard line.parameter("PARTSTAT").map({ CalendarText.capitals($0) }) != "DECLINED" else { return nil }
    var value = line.plain
    if CalendarText.capitals(value.prefix(7)) == "MAILTO:" { value = CalendarText.trimmed(value.dropFirst(7)) }
    email = OncallPerson.isAddress(value) ? value : nil
    name = line.parameter("CN").map { CalendarText.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    if name == email { name = nil }
    if email == nil, name == nil, !value.isEmpty { name = value }
    guard name != nil || email != nil else { return nil }
  }

  var person: OncallPerson { OncallPerson(name: name, email: email) }
}
