/** What LibreOffice Calc 7.4 puts on the clipboard for two rows of two cells, tag for tag; the data are our own. */
export const CALC_CLIPBOARD = {
  'text/html': `<!DOCTYPE html>

<html>
<head>
	
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"DejaVu Sans"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
		comment { display:none;  } 
	</style>
	
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="2" width="89"></colgroup>
	<tr>
		<td height="18" align="left" sdnum="1033;0;@">007</td>
		<td align="left">First line<br>second&nbsp;line</td>
	</tr>
	<tr>
		<td height="18" align="left">Says &quot;stop&quot; &amp; goes on &lt;b&gt;</td>
		<td align="left" sdnum="1033;0;@">=1+1</td>
	</tr>
</table>
</body>

</html>
`,
  // Line breaks are lost in its text, which is why the table is read.
  'text/plain': '007\tFirst line second\u00A0line\nSays "stop" & goes on <b>\t=1+1\n',
}
