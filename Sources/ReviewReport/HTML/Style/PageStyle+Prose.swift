/// Type: sizes, weights, links.
extension PageStyle {
  static let prose: StaticString = """
    *, ::before, ::after { box-sizing: border-box }
    html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 14px }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
      font: 16px/24px -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
      font-variant-numeric: tabular-nums lining-nums }
    h1, h2, h3, h4, p, ol, ul, dl, dd, figure { margin: 0; padding: 0 }
    h1 { font-size: 40px; line-height: 45px; letter-spacing: -0.018em; max-width: 23em; text-wrap: balance }
    h1 span { display: block }
    h2 { font-size: 24px; line-height: 29px; letter-spacing: -0.01em }
    .h3, h3 { font-size: 18px; line-height: 24px; letter-spacing: 0; max-width: 44em; text-wrap: pretty }
    h4 { font-size: 15px; line-height: 21px }
    p, ul.plain { max-width: 44em }
    p + p { margin-top: 12px }
    .deck { font-size: 20px; line-height: 30px; margin-top: 14px; text-wrap: pretty }
    .sum { font-size: 18px; line-height: 27px; text-wrap: pretty }
    .sub, .key, .foot { font-size: 14px; line-height: 20px; color: var(--ink2); max-width: 50em; margin-top: 2px }
    .foot { font-size: 13px; line-height: 18px; margin-top: 8px }
    .s { font-size: 13px; line-height: 18px; color: var(--ink2); font-weight: 400 }
    .m { color: var(--ink2) }
    .name { font-weight: 600 }
    code { overflow-wrap: anywhere }
    code { font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace }
    .met, .unmet { font-weight: 600; white-space: nowrap }
    .met { color: var(--met) }
    .unmet { color: var(--unmet) }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.16em }
    a:hover { text-decoration-thickness: 2px }
    a.def { color: inherit; text-decoration: underline dotted var(--axis); text-underline-offset: 0.22em }
    main a { color: inherit; text-decoration-color: var(--axis) }
    main a:hover { text-decoration-color: currentColor }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
    :target { background: var(--wash); box-shadow: -8px 0 0 var(--wash), 8px 0 0 var(--wash) }
    .note { border-left: 4px solid var(--axis); padding: 2px 0 2px 14px; font-size: 15px; line-height: 22px }
    ul.plain { padding-left: 18px; font-size: 14px; line-height: 20px }
    ul.plain li { margin-bottom: 4px }
    details { font-size: 14px; line-height: 20px }
    summary { cursor: pointer; color: var(--link); padding: 4px 0; width: fit-content; max-width: 100%;
      overflow-wrap: anywhere }
    details[open] > summary { margin-bottom: 6px }

    """
}
