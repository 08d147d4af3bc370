extension JSONRecordFramer {
  /// What a look at one value showed.
  enum Scan {
    case whole(end: Int)
    /// More bytes are needed.
    case unfinished
    /// Longer than the limit.
    case tooLong
    case damaged(JSONFault)
  }

  /// Looks at the value at `start`, at most `limit + 1` bytes and the byte behind it.
  ///
  /// The answer does not depend on how much more the window holds: that is why a value that ends with the window is
  /// unfinished, as a number may go on and the byte behind a document tells whether it is a line.
  mutating func scan(_ window: Span<UInt8>, _ start: Int, depth: Int, _ isFinal: Bool) -> Scan {
    let reach = min(window.count, start + limit + 1)
    var cursor = JSONCursor(at: start, depth: depth, expectsComma: false)
    do throws(JSONFault) {
      try cursor.skipValue(window.extracting(0..<reach))
      scannedBytes += cursor.offset - start
    } catch {
      scannedBytes += error.offset - start
      guard error.reason == .unexpectedEnd else { return .damaged(error) }
      if reach - start > limit { return .tooLong }
      return isFinal ? .damaged(error) : .unfinished
    }
    if cursor.offset - start > limit { return .tooLong }
    return cursor.offset == window.count && !isFinal ? .unfinished : .whole(end: cursor.offset)
  }

  mutating func documentStep(
    _ window: Span<UInt8>, _ position: Int, _ isFinal: Bool, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    let start = skipBlank(window, position)
    guard start < window.count else { return start > position ? start : nil }
    if window.count < retryAt && !isFinal { return start > position ? start : nil }
    guard expectsLines else { return takeDocument(window, start, position, isFinal, nil, &handler) }
    let lineEnd = endOfLine(window, start, isFinal)
    if let lineEnd {
      if let next = takeLine(window, start, lineEnd, &handler) { return next }
    } else if window.count - start <= limit {
      return waitForMore(window, start, position)
    }
    return takeDocument(window, start, position, isFinal, lineEnd, &handler)
  }

  /// The end of a line that is no longer than the limit; nil when it does not show yet or the line is longer.
  private func endOfLine(_ window: Span<UInt8>, _ start: Int, _ isFinal: Bool) -> Int? {
    let reach = window.extracting(0..<min(window.count, start + limit + 1))
    if let end = ByteSearch.firstIndex(of: 0x0A, in: reach, from: start) { return end }
    return isFinal && window.count - start <= limit ? window.count : nil
  }

  /// The short way: a document that is exactly one line. Nil when the line is no whole document.
  private mutating func takeLine(
    _ window: Span<UInt8>, _ start: Int, _ end: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    switch handler.take(window.extracting(start..<end), at: place(start, in: window)) {
    case .taken:
      guard end < window.count else { return end }
      line += 1
      lineStart = windowStart + end + 1
      settled = end + 1
      return end + 1
    case .incomplete: return nil
    case .holdsRecords(let shape): return enter(shape, window, start)
    }
  }

  /// The long way: the document's end is where its brackets close.
  private mutating func takeDocument(
    _ window: Span<UInt8>, _ start: Int, _ position: Int, _ isFinal: Bool, _ lineEnd: Int?,
    _ handler: inout some JSONRecordHandler
  ) -> Int? {
    guard mayScan(start) else { return resume(window, start) }
    // After a page another one is likely; to see that at once saves looking through it twice.
    if expectsPages {
      let head = min(JSONRecordFramer.headLength, limit)
      guard isFinal || window.count - start >= head else { return waitForMore(window, start, position) }
      if let next = enterByHead(window, start, start + head, &handler) { return next }
    }
    switch scan(window, start, depth: 0, isFinal) {
    case .unfinished:
      return enterByHeads(window, start, window.count, &handler) ?? waitForMore(window, start, position)
    case .tooLong:
      if let next = enterByHeads(window, start, start + limit, &handler) { return next }
      if let next = enterByHead(window, start, start + limit, &handler) { return next }
      handler.refuse(.tooLong(limit: limit), at: place(start, in: window))
      noteRefused(start..<start + limit)
      return resume(window, start)
    case .damaged(let fault): return damaged(window, start, fault, lineEnd, &handler)
    case .whole(let end):
      if let next = enterByHeads(window, start, end, &handler) { return next }
      if case .holdsRecords(let shape) = handler.take(window.extracting(start..<end), at: place(start, in: window)),
        let next = enter(shape, window, start)
      {
        return next
      }
      expectsLines = isOneLine(window, start, end)
      expectsPages = false
      settle(window, end)
      return end
    }
  }

  /// A document that is not JSON, or cut at the end of the stream.
  private mutating func damaged(
    _ window: Span<UInt8>, _ start: Int, _ fault: JSONFault, _ lineEnd: Int?, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    guard JSONRecordFramer.isOpening(window[start]) else {
      handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
      state = .skippingLine
      return start
    }
    if let next = enterByHeads(window, start, fault.offset, &handler) { return next }
    if let next = enterByHead(window, start, fault.offset, &handler) { return next }
    if let lineEnd, fault.offset > lineEnd,
      lineEnd + 1 == window.count || JSONRecordFramer.isOpening(window[lineEnd + 1])
    {
      // Among records that are one a line, it is the line that was cut and not the next one that is wrong.
      handler.refuse(.json(.unexpectedEnd), at: place(lineEnd, in: window))
    } else {
      handler.refuse(.json(fault.reason), at: place(fault.offset, in: window))
    }
    noteRefused(start..<fault.offset)
    return resume(window, start)
  }

  /// Leaves a refused document for the next one that begins in its column.
  private mutating func resume(_ window: Span<UInt8>, _ start: Int) -> Int {
    state = .resuming(column: place(start, in: window).column)
    settle(window, start + 1)
    return start + 1
  }

  /// Steps into a page that can be told by a beginning of one of a few lengths, the shortest first.
  ///
  /// Which beginnings are looked at depends on the document alone, and not on how much of it the window holds: else what a
  /// document is could depend on where a window ends.
  private mutating func enterByHeads(
    _ window: Span<UInt8>, _ start: Int, _ end: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    var length = JSONRecordFramer.headLength
    while length <= end - start {
      if let next = enterByHead(window, start, start + length, &handler) { return next }
      length *= 2
    }
    return nil
  }

  /// Steps into a page that can be told by its beginning.
  private mutating func enterByHead(
    _ window: Span<UInt8>, _ start: Int, _ end: Int, _ handler: inout some JSONRecordHandler
  ) -> Int? {
    enter(handler.shape(of: window.extracting(start..<min(end, window.count))), window, start)
  }

  /// Steps into a document that holds records; nil when the shape holds none.
  private mutating func enter(_ shape: DocumentShape, _ window: Span<UInt8>, _ start: Int) -> Int? {
    switch shape {
    case .record, .unknown: return nil
    case .list:
      page = Page(member: nil)
      state = .elements
    case .envelope(let member):
      page = Page(member: member)
      state = .members
    }
    retryAt = 0
    expectsLines = false
    expectsPages = true
    settle(window, start + 1)
    return start + 1
  }

  /// Whether a document stands alone on its line.
  private func isOneLine(_ window: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start < JSONRecordFramer.headLength * 4 else { return expectsLines }
    let following = end < window.count ? window[end] : 0x0A
    guard following == 0x0A || following == 0x0D else { return false }
    return ByteSearch.firstIndex(of: 0x0A, in: window.extracting(start..<end), from: 0) == nil
  }
}
