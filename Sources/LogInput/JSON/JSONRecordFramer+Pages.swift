extension JSONRecordFramer {
  /// Between the members of a page.
  mutating func memberStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return unclosed(window, position, isFinal, &handler) }
    if window[start] == UInt8(ascii: "}") {
      if page.memberSeparator == .taken { handler.refuse(.json(.expectedKey), at: place(start, in: window)) }
      state = .documents
      return start + 1
    }
    if page.memberSeparator == .due {
      guard takeComma(window, start, &handler) else { return start }
      page.memberSeparator = .taken
      return start + 1
    }
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    let reach = min(window.count, start + limit + 1)
    var cursor = JSONCursor(at: start, depth: 1, expectsComma: false)
    do throws(JSONFault) {
      guard let name = try cursor.nextName(window.extracting(0..<reach)) else { return cursor.offset }
      state = .value(isRecords: name.withBytes(in: window) { JSONRecordFramer.equal($0, page.member) })
      return cursor.offset
    } catch {
      guard error.reason == .unexpectedEnd else {
        return lostPage(window, start, .json(error.reason), error.offset, &handler)
      }
      if reach - start > limit { return lostPage(window, start, .tooLong(limit: limit), start, &handler) }
      return isFinal ? unclosed(window, position, isFinal, &handler) : waitForMore(window, start, position)
    }
  }

  /// After a member's name: an array of records is entered, a single record taken, anything else skipped.
  mutating func valueStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ isRecords: Bool,
    _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return unclosed(window, position, isFinal, &handler) }
    page.memberSeparator = .due
    if isRecords && window[start] == UInt8(ascii: "[") {
      page.elementSeparator = .none
      state = .elements
      return start + 1
    }
    return takeValue(window, start, position, isFinal, .members, isRecord: isRecords, &handler)
  }

  /// Between the elements of an array of records.
  mutating func elementStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return unclosed(window, position, isFinal, &handler) }
    if window[start] == UInt8(ascii: "]") {
      if page.elementSeparator == .taken { handler.refuse(.json(.expectedValue), at: place(start, in: window)) }
      state = page.member == nil ? .documents : .members
      return start + 1
    }
    if page.elementSeparator == .due {
      guard takeComma(window, start, &handler) else { return start }
      page.elementSeparator = .taken
      return start + 1
    }
    return takeValue(window, start, position, isFinal, .elements, isRecord: true, &handler)
  }

  /// Whether the comma that is due stands at `start`; the page is lost otherwise.
  private mutating func takeComma(
    _ window: Span<UInt8>, _ start: Int, _ handler: inout some JSONRecordHandler
  ) -> Bool {
    if window[start] == UInt8(ascii: ",") { return true }
    _ = lostPage(window, start, .json(.expectedCommaOrEnd), start, &handler)
    return false
  }

  /// Takes or skips the value at `start`; one that is damaged or too long is refused and skipped by its brackets.
  private mutating func takeValue(
    _ window: Span<UInt8>, _ start: Int, _ position: Int, _ isFinal: Bool, _ container: Container, isRecord: Bool,
    _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    guard mayScan(start) else {
      state = .skippingValue(BracketSkipper(), of: container)
      return start
    }
    let depth = container == .elements && page.member != nil ? 2 : 1
    switch scan(window, start, depth: depth, isFinal) {
    case .unfinished: return waitForMore(window, start, position)
    case .whole(let end):
      if isRecord { takeElement(window, start, end, &handler) }
      settle(window, end)
      goOn(in: container)
      return end
    case .tooLong:
      handler.refuse(.tooLong(limit: limit), at: place(start, in: window))
      noteRefused(start..<start + limit)
    case .damaged(let fault):
      handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
      noteRefused(start..<fault.offset)
    }
    state = .skippingValue(BracketSkipper(), of: container)
    return start
  }

  /// Goes on behind a value of a container.
  mutating func goOn(in container: Container) {
    switch container {
    case .members:
      page.memberSeparator = .due
      state = .members
    case .elements:
      page.elementSeparator = .due
      state = .elements
    }
  }

  /// Hands an element over; a page inside an array of pages is read in place.
  private mutating func takeElement(
    _ window: Span<UInt8>, _ start: Int, _ end: Int, _ handler: inout some JSONRecordHandler
  ) {
    let record = window.extracting(start..<end)
    let place = place(start, in: window)
    rememberStart(window, start)
    guard case .holdsRecords = handler.takeElement(record, ofList: page.member == nil, at: place) else { return }
    var inner = JSONRecordFramer(file: file, limit: limit)
    inner.line = place.line
    inner.lineStart = 1 - place.column
    _ = inner.consume(record, isFinal: true, into: &handler)
  }

  /// Remembers how elements begin: the brace and the first member's name.
  private mutating func rememberStart(_ window: Span<UInt8>, _ start: Int) {
    guard page.elementStart.isEmpty else { return }
    var cursor = JSONCursor(at: start)
    guard (try? cursor.openObject(window)) != nil, let name = try? cursor.nextName(window), name.count <= 64 else {
      return
    }
    for index in name.start - 1...name.end { page.elementStart.append(window[index]) }
  }

  /// The stream ends inside a page, or the window does.
  private mutating func unclosed(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if isFinal {
      handler.noteUnclosed(at: place(window.count, in: window))
      state = .documents
    }
    return window.count > position || isFinal ? window.count : nil
  }

  /// The page's own brackets are damaged: one refusal, then the next element or document that can be read.
  private mutating func lostPage(
    _ window: Span<UInt8>, _ start: Int, _ fault: FramingFault, _ offset: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    handler.refuse(fault, at: place(offset, in: window))
    state = .searching
    return start
  }

  private static func equal(_ bytes: Span<UInt8>, _ name: [UInt8]?) -> Bool {
    guard let name, name.count == bytes.count else { return false }
    for index in name.indices where name[index] != bytes[index] { return false }
    return true
  }
}
