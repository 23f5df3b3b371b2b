"""Web pages in the habits of several publishers, written for these tests."""

from __future__ import annotations

COMMITTEE_ITEM = """<!DOCTYPE html><html lang="en"><head>
<title>Agenda item - Ferry subsidy | Harrowmere Council</title>
<style>.x{color:red}</style><link rel="stylesheet" href="/s.css"></head>
<body class="mgBody"><a href="#main" class="skip">Skip to content</a>
<div id="cookie-notice"><p>We use cookies to make this site work. You can accept or reject all
of them, and read more of what we do with them on our privacy page.</p><button>Accept</button></div>
<div id="header"><a href="/"><img alt="logo"></a><form action="/search"><label for="q">Search
</label><input id="q"><input type="submit" value="Go"></form></div>
<form method="post" action="x.aspx" id="aspnetForm"><input type="hidden" value="zz">
<ul class="mTertMenu"><li><a href="a">Committees</a></li><li><a href="b">Calendar</a></li>
<li><a href="c">Councillors</a></li><li><a href="d">Forthcoming decisions</a></li></ul>
<div id="breadcrumb"><a href="/">Home</a> &gt; <a href="/c">Committees</a> &gt; Ferry</div>
<div class="mgContent" id="mgContent">
<h1 class="mgMainTitleTxt">Agenda item</h1>
<h2 class="mgSubTitleTxt">Ferry subsidy</h2>
<ul class="mgActionList"><li><a href="m">Meeting of Transport Committee, Tuesday 4th July 2023
10.30 am (Item 5.)</a></li><li><a href="v">View the background to item 5.</a></li></ul>
<div class="mgWordPara"><p>To consider the report of the Director of Place.</p></div>
<h3 class="mgSectionTitle">Decision:</h3>
<div class="mgWordPara"><p><b>RESOLVED</b> &ndash; That</p><ol type="i"><li>the subsidy be
continued to March 2025; and</li><li>the operator be asked for a winter timetable.</li></ol></div>
<h3 class="mgSectionTitle">Minutes:</h3>
<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal"><span
style="font-family:Arial">The Committee heard that 4,100 passengers used the ferry.</span></p>
<p>Was the slipway safe?&nbsp; <del>Old words</del><ins>It was said that it was.</ins></p></div>
</div>
<h3 class="mgSectionTitle">Supporting documents:</h3>
<ul class="mgBulletList"><li><a href="r.pdf">Ferry subsidy report</a>, item 5.
<span class="mgFileSize">PDF 214 KB</span></li></ul>
</div></form>
<div id="footer"><ul><li><a href="p">Privacy</a></li><li><a href="t">Terms</a></li></ul>
<p>&copy; Harrowmere Council</p></div>
<script>var x = "<p>not this</p>";</script></body></html>"""

COMMITTEE_MEETING = """<!DOCTYPE html><html><head><title>Agenda for Transport Committee on
Tuesday 4th July 2023, 10.30 am - Harrowmere Council</title></head><body>
<header role="banner"><h1>Harrowmere Council</h1><nav><ul><li><a href=1>Home</a></ul></nav></header>
<main id="main-content"><h2>Agenda and minutes</h2>
<h3>Transport Committee - Tuesday 4th July 2023 10.30 am</h3>
<p><span class="mgLabel">Venue:</span> Council Chamber, Town Hall</p>
<p><a href="att">View directions</a></p><h3>Attendance</h3>
<table class="mgStatsTable"><thead><tr><th>Name</th><th>Role</th><th>Attendance</th></tr></thead>
<tbody><tr><td><a href=q>Councillor Ann Orme</a></td><td>Chair</td><td>Present</td></tr>
<tr><td><a href=q>Councillor Tom Beck</a></td><td></td><td>Apologies</td></tr></tbody></table>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p>1.</p></td><td><p class="mgAiTitleTxt">Apologies</p>
<h4>Minutes:</h4><div class="mgWordPara"><p>Apologies were received from Cllr Beck.</p></div>
</td></tr><tr><td class="mgItemNumberCell"><p>2.</p></td><td><p class="mgAiTitleTxt">Ferry subsidy
<span class="mgPublicReps">PDF 214 KB</span></p><h4>Minutes:</h4><div class="mgWordPara">
<p>The Committee considered the report.</p><p>RESOLVED: That the subsidy be continued.</p></div>
</td></tr></table></main>
<aside><h2>Related</h2><ul><li><a href=1>News</a></li></ul></aside>
<footer>Contact us</footer></body></html>"""

FROM_WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:x"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<title>Microsoft Word - mins</title><style><!-- p.MsoNormal{margin:0;font-size:11.0pt;}
.c1{font-weight:700} span.gone{display:none} @media print{.c1{display:none}} --></style></head>
<body lang=EN-GB><div class=WordSection1>
<p class=MsoNormal align=center><b><span style='font-size:14pt'>LITTLE WEND PARISH
COUNCIL<o:p></o:p></span></b></p>
<p class=MsoNormal>Minutes of the meeting held on Monday 3 April 2023</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;
&nbsp; </span></span><![endif]><b>Apologies</b></p>
<p class=MsoNormal>None &#150; all present. <span class=gone>HIDDEN WORDS HERE</span></p>
<p class=MsoListParagraph><span style='font-family:Symbol'>\u00b7<span style='font:7.0pt
"Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Hedge to be cut</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Ref</b></p></td><td><p><b>Action
</b></p></td><td><p><b>Owner</b></p></td><td><p><b>Due</b></p></td></tr>
<tr><td rowspan=2><p>3</p></td><td><p>Write about the stile</p></td><td><p>&nbsp;</p></td>
<td><p>1 June</p></td></tr><tr><td><p>Order two bins</p></td><td>JS</td><td>1 May</td></tr></table>
<p class=c1>Next meeting</p><p><span style="color:white">ignore this</span>Monday 1 May.</p>
</div></body></html>"""

OLD_FASHIONED = """<HTML><BODY BGCOLOR=white><CENTER><FONT SIZE=5><B>Wold Drainage Board</B></FONT>
</CENTER><TABLE WIDTH=100%><TR><TD VALIGN=top WIDTH=20%><A HREF=1>Home</A><BR><A HREF=2>News</A><BR>
<A HREF=3>Board</A><BR><A HREF=4>Contact us</A></TD>
<TD><P>Minutes of a meeting held on 9 June 2011
<P>Present: Mr A Tull (Chairman), Mrs B Voss
<TABLE BORDER=1><TR><TD>11/01</TD><TD>Apologies<P>None were received.</TD><TD>&nbsp;</TD></TR>
<TR><TD>11/02</TD><TD>Pumping station<P>A new seal would cost &pound;900.
<UL><LI>It was agreed to buy the seal.<LI>The clerk to write to the Agency.</UL></TD><TD>Clerk</TD>
</TR></TABLE>
<TABLE><TR><TD>Officers</TD><TD>A Tull<BR>B Voss<BR>C Wain</TD><TD>Chairman<BR>Clerk<BR>Engineer
</TD></TR></TABLE></TD></TR></TABLE>
<P><A HREF=1>Home</A> | <A HREF=2>News</A> | <A HREF=3>Board</A></BODY></HTML>"""

RENDERED_MARKDOWN = """<html><head><title>minutes/2023-05.md at main</title></head><body>
<div class="header-nav"><a href=1>Code</a> <a href=2>Issues</a> <a href=3>Pull requests</a></div>
<div class="repo-content"><article class="markdown-body"><h1><a class="anchor" aria-hidden="true"
href="#x"><svg></svg></a>Steering group 2023-05-09</h1><h2>Attendees</h2>
<ul><li><input type="checkbox" checked disabled> Ann</li><li><input type="checkbox"> Bo</li></ul>
<h2>Decisions</h2><ol start="3"><li><p>Adopt <code>v2</code></p><pre><code>line one
  line two</code></pre></li><li value="7">Defer</li></ol>
<dl><dt>Venue</dt><dd>Online</dd><dt>Time</dt><dd>10:00</dd><dd>to 11:00</dd></dl>
<details><summary>Notes</summary><p>Long discussion.</p></details></article></div>
<div class="footer"><a href=9>Terms</a></div></body></html>"""

BLOG_SYSTEM = """<!doctype html><html><head>
<title>Planning Committee minutes: 12 March 2024 - Brackwell Town Council</title></head>
<body class="home page-template wp-custom"> <header class="site-header">
<div class="site-branding"><p class="site-title"><a href="/">Brackwell Town Council</a></p>
</div><nav class="main-navigation"><button>Menu</button><ul id="menu-primary" class="menu"><li>
<a href=1>Home</a></li><li><a href=2>Council</a></li></ul></nav>
</header> <div id="content" class="site-content"><div id="primary" class="content-area">
<article id="post-12" class="post"><header class="entry-header">
<h1 class="entry-title">Planning Committee minutes: 12 March 2024</h1>
<div class="entry-meta">Posted on <a href="d">14 March 2024</a> by <a href=a>Clerk</a></div>
</header> <div class="entry-content"> <p>
<strong>Present:</strong> Cllrs Dunn (Chair), Ferris and Holt.<br>
<strong>In attendance:</strong> 2 members of the public.<br>
<strong>Apologies:</strong> Cllr Vane</p> <p><strong>1. Declarations of interest</strong></p>
<p>None.</p> <p><strong>2. Applications</strong></p> <figure class="wp-block-table"><table>
<thead><tr><th>Ref</th><th>Site</th><th>Decision</th></tr></thead><tbody><tr><td>24/0101</td>
<td>3 Mill Row</td><td>No objection</td></tr><tr><td>24/0102</td><td>Old Dairy</td>
<td>Object: access is unsafe</td></tr></tbody></table>
</figure> <p>2.1 It was <strong>RESOLVED</strong> to ask the County for a site visit.<span
class="action"> Action: Clerk</span>
</p> <ol><li>Item one<ol type="a"><li>sub a</li><li>sub b</li></ol></li></ol> <p>
<em>The meeting closed at 8.15pm.</em></p> <div class="sharedaddy sd-sharing-enabled">
<h3 class="sd-title">Share this:</h3><ul><li><a href=1>Twitter</a></li><li>
<a href=2>Facebook</a></li></ul></div> </div>
<footer class="entry-footer">Posted in <a href=c>Minutes</a></footer>
</article> <nav class="navigation post-navigation"><a href=p>Previous: February</a>
<a href=n>Next: April</a></nav> <div id="comments" class="comments-area"><h2>Leave a reply</h2>
<form><textarea></textarea></form></div></div> <aside id="secondary" class="widget-area">
<section class="widget widget_recent_entries"><h2>Recent posts</h2><ul><li>
<a href=1>Bin collections</a></li></ul></section></aside></div> <footer class="site-footer">
<p>Town Hall, High Street, Brackwell BW1 2AB. Tel 01234 567890</p></footer></body></html> """

SHARED_DOCUMENT = r"""<html><head>
<meta content="text/html; charset=UTF-8" http-equiv="content-type">
<style type="text/css">.lst-kix_a-0>li{counter-increment:lst-ctn-kix_a-0}
ol.lst-kix_a-0{list-style-type:none}
.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ") "}
ol.lst-kix_a-1{list-style-type:none}
.c1{font-weight:700}
.c4{text-decoration:line-through}
ul.lst-kix_b-0{list-style-type:none}
.lst-kix_b-0>li:before{content:"\0025cf   "}</style>
</head><body class="c9"><p class="c0">
<span class="c1">Friends of the Weir: committee notes</span></p>
<ol class="c5 lst-kix_a-0 start" start="1"><li class="c2"><span>Welcome</span></li></ol>
<ol class="c5 lst-kix_a-1 start" start="1"><li><span>Ann welcomed all</span></li></ol><p>
<span class="c4">old text</span></p><ol class="c5 lst-kix_a-0" start="2"><li class="c2">
<span>Accounts</span></li></ol><ul class="lst-kix_b-0 start"><li>Bank: £40</li></ul></body>
</html> """
