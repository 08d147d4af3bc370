extension JSONRecordFramer {
  /// Between the members of a page: the member with the records is entered, the others are skipped.
  mutating func memberStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return unclosed(window, start, position, isFinal, &handler) }
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    var cursor = JSONCursor(at: start, depth: 1, expectsComma: page.expectsCommaInMembers)
    do throws(JSONFault) {
      guard let name = try cursor.nextName(window) else {
        settle(window, cursor.offset)
        state = .documents
        return cursor.offset
      }
      let isRecords = name.withBytes(in: window) { JSONRecordFramer.equal($0, page.member) }
      if isRecords, let next = try enterRecords(window, start, &cursor) { return next }
      let value = cursor.offset
      try cursor.skipValue(window)
      if isRecords { takeElement(window, cursor.startOfValue(window, value), cursor.offset, &handler) }
    } catch {
      if error.reason == .unexpectedEnd && !isFinal && window.count - start <= limit {
        return waitForMore(window, start, position)
      }
      return lostPage(window, start, error, &handler)
    }
    page.expectsCommaInMembers = true
    settle(window, cursor.offset)
    return cursor.offset
  }

  /// Steps into the array of records; nil when the member's value is a single object, which is one record.
  private mutating func enterRecords(
    _ window: Span<UInt8>, _ start: Int, _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Int? {
    guard try cursor.peekKind(window) == .array else { return nil }
    try cursor.openArray(window)
    page.expectsCommaInMembers = true
    page.expectsCommaInElements = false
    state = .elements
    settle(window, cursor.offset)
    return cursor.offset
  }

  /// Between the elements of an array of records.
  mutating func elementStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return unclosed(window, start, position, isFinal, &handler) }
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    var cursor = JSONCursor(at: start, depth: pageDepth, expectsComma: page.expectsCommaInElements)
    do throws(JSONFault) {
      guard try cursor.nextElement(window) else {
        settle(window, cursor.offset)
        state = page.member == nil ? .documents : .members
        return cursor.offset
      }
    } catch {
      if error.reason == .unexpectedEnd && !isFinal { return start > position ? start : nil }
      if error.reason == .unexpectedEnd { return unclosed(window, window.count, position, isFinal, &handler) }
      return lostPage(window, start, error, &handler)
    }
    let element = cursor.offset
    do throws(JSONFault) {
      try cursor.skipValue(window)
    } catch {
      if error.reason == .unexpectedEnd && !isFinal && window.count - element <= limit {
        return waitForMore(window, start, position)
      }
      return refuseElement(window, start, element, error, isFinal, &handler)
    }
    // A number or literal at the window's edge may go on in the next one.
    if cursor.offset == window.count && !isFinal && cursor.endsOpenly(window, element) {
      return start > position ? start : nil
    }
    takeElement(window, element, cursor.offset, &handler)
    page.expectsCommaInElements = true
    settle(window, cursor.offset)
    return cursor.offset
  }

  /// Hands an element over; a page inside an array of pages is read in place.
  private mutating func takeElement(
    _ window: Span<UInt8>, _ start: Int, _ end: Int, _ handler: inout some JSONRecordHandler
  ) {
    let record = window.extracting(start..<end)
    let place = place(start, in: window)
    guard end - start <= limit else {
      handler.refuse(.tooLong(limit: limit), at: place)
      return
    }
    rememberStart(window, start)
    guard case .holdsRecords = handler.take(record, at: place) else { return }
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

  /// An element that is not JSON, cut or too long: refused once, and skipped by its brackets.
  private mutating func refuseElement(
    _ window: Span<UInt8>, _ start: Int, _ element: Int, _ fault: JSONFault, _ isFinal: Bool,
    _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if fault.reason == .unexpectedEnd && !isFinal {
      handler.refuse(.tooLong(limit: limit), at: place(element, in: window))
    } else {
      handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
    }
    page.expectsCommaInElements = true
    settle(window, element)
    state = .skippingElement(BracketSkipper())
    return element
  }

  /// Waits for more bytes, at least as many again.
  private mutating func waitForMore(_ window: Span<UInt8>, _ start: Int, _ position: Int) -> Int? {
    retryAt = min((window.count - start) * 2, limit + 1) + start
    return start > position ? start : nil
  }

  /// The stream ends inside a page.
  private mutating func unclosed(
    _ window: Span<UInt8>, _ start: Int, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    if isFinal {
      handler.noteUnclosed(at: place(position, in: window))
      state = .documents
      settle(window, window.count)
      return window.count
    }
    return start > position ? start : nil
  }

  /// The page's own brackets are damaged: one refusal, then the next element or document that can be read.
  private mutating func lostPage(
    _ window: Span<UInt8>, _ start: Int, _ fault: JSONFault, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    handler.refuse(.json(fault.reason), at: place(min(fault.offset, window.count), in: window))
    state = .searching
    return start
  }

  private var pageDepth: Int { page.member == nil ? 1 : 2 }

  private static func equal(_ bytes: Span<UInt8>, _ name: [UInt8]?) -> Bool {
    guard let name, name.count == bytes.count else { return false }
    for index in name.indices where name[index] != bytes[index] { return false }
    return true
  }
}
