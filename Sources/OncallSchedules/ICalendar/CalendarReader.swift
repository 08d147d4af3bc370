/// Reads iCalendar (RFC 5545) from a stream of bytes, whatever it is cut into.
///
///     var reader = CalendarReader()
///     reader.feed(bytes.span)
///     let file = reader.finish()
///
/// What is damaged is told with its line; all else is read. Memory grows with events.
public struct CalendarReader: Sendable {
  /// The longest line that is read after unfolding, in bytes.
  public static let longestLine = 1 << 20
  /// How deep components may lie in each other.
  static let deepest = 16

  private var framer = ContentLineFramer(limit: longestLine)
  private var file = CalendarFile()
  /// The names of the components that are open.
  private var open: [String] = []
  private var event: EventBuilder?
  private var zone: ZoneBuilder?

  public init() {}

  /// Takes the next bytes.
  public mutating func feed(_ bytes: Span<UInt8>) {
    var lines: [FramedLine] = []
    framer.feed(bytes, into: &lines)
    for line in lines { take(line) }
  }

  /// Ends the stream and tells what it held.
  public consuming func finish() -> CalendarFile {
    var lines: [FramedLine] = []
    framer.finish(into: &lines)
    for line in lines { take(line) }
    if let name = open.first { end(name, line: lines.last?.number ?? framer.lastNumber, isCut: true) }
    return file
  }

  private mutating func take(_ framed: FramedLine) {
    if framed.isCut { file.add(CalendarFault(.longLine(limit: Self.longestLine), line: framed.number)) }
    guard let line = ContentLine(framed) else {
      return file.add(CalendarFault(.notALine, line: framed.number))
    }
    switch line.name {
    case "BEGIN": begin(CalendarText.capitals(line.plain), line: line.number)
    case "END": end(CalendarText.capitals(line.plain), line: line.number, isCut: false)
    default: takeProperty(line)
    }
  }

  private mutating func begin(_ name: String, line: Int) {
    // A calendar that begins while another is open: the one before was cut.
    if name == "VCALENDAR", open.first == name { end(name, line: line, isCut: true) }
    guard open.count < Self.deepest else {
      return file.add(CalendarFault(.deepNesting(limit: Self.deepest), line: line))
    }
    open.append(name)
    switch (name, open.count) {
    case ("VCALENDAR", 1): file.calendars.append(OncallCalendar())
    case ("VEVENT", 2): event = EventBuilder(line: line)
    case ("VTIMEZONE", 2): zone = ZoneBuilder(line: line)
    case ("STANDARD", 3), ("DAYLIGHT", 3): zone?.beginObservance(line: line)
    default: break
    }
  }

  private mutating func end(_ name: String, line: Int, isCut: Bool) {
    guard let index = open.lastIndex(of: name) else {
      return file.add(CalendarFault(.unbalanced(CalendarFault.quoted(name)), line: line))
    }
    let isOrderly = index == open.count - 1 && !isCut
    if !isOrderly {
      file.add(CalendarFault(.unbalanced(CalendarFault.quoted(isCut ? open[open.count - 1] : name)), line: line))
    }
    while open.count > index { close(isOrderly: isOrderly) }
  }

  /// Ends the innermost component.
  private mutating func close(isOrderly: Bool) {
    let (name, depth) = (open.removeLast(), open.count)
    switch (name, depth) {
    case ("VEVENT", 1): closeEvent(isOrderly: isOrderly)
    case ("STANDARD", 2), ("DAYLIGHT", 2): zone?.endObservance()
    case ("VTIMEZONE", 1): closeZone()
    default: break
    }
  }

  /// An event that another component's END ended is refused: what is missing of it is not known.
  private mutating func closeEvent(isOrderly: Bool) {
    guard var builder = event.take() else { return }
    guard isOrderly else {
      file.refusedCount += 1
      return
    }
    do throws(CalendarFault) {
      guard !file.calendars.isEmpty, open.first == "VCALENDAR" else {
        throw CalendarFault(.unbalanced("VEVENT"), line: builder.line)
      }
      file.calendars[file.calendars.count - 1].events.append(try builder.event())
    } catch {
      file.refusedCount += 1
      file.add(error)
    }
  }

  private mutating func closeZone() {
    guard let builder = zone.take(), open.first == "VCALENDAR", !file.calendars.isEmpty else { return }
    for fault in builder.faults { file.add(fault) }
    if let definition = builder.definition { file.calendars[file.calendars.count - 1].zones.append(definition) }
  }

  private mutating func takeProperty(_ line: ContentLine) {
    switch (open.last, open.count) {
    case ("VCALENDAR", 1): takeCalendar(line)
    case ("VEVENT", 2): event?.take(line)
    case ("VTIMEZONE", 2), ("STANDARD", 3), ("DAYLIGHT", 3): zone?.take(line)
    default: break
    }
  }

  private mutating func takeCalendar(_ line: ContentLine) {
    let last = file.calendars.count - 1
    guard file.calendars.indices.contains(last) else { return }
    switch line.name {
    case "PRODID": file.calendars[last].producer = line.text
    case "X-WR-CALNAME": file.calendars[last].name = line.text
    case "X-WR-TIMEZONE": file.calendars[last].zoneName = line.plain.isEmpty ? nil : line.plain
    case "METHOD": file.calendars[last].isCancelled = CalendarText.equal(line.plain, "CANCEL")
    case "CALSCALE" where !CalendarText.equal(line.plain, "GREGORIAN"):
      file.calendars[last].otherScale = CalendarFault.quoted(line.plain)
      file.add(CalendarFault(.otherCalendar(CalendarFault.quoted(line.plain)), line: line.number))
    default: break
    }
  }
}
