package app.xiaohao.intake.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A report as pages show it and as browsers save it. */
final class HtmlFiles {
  private HtmlFiles() {}

  /** A page of a government site with all its furniture. */
  static byte[] page(List<String> lines, String charset) {
    StringBuilder article = new StringBuilder();
    for (String line : lines) {
      article
          .append("<p style=\"text-indent:2em\"><span style=\"font-family:仿宋\">")
          .append(escaped(line.strip()))
          .append("</span></p>\n");
    }
    String page =
        """
        <!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=%s">
        <title>整改-某某县人民政府门户网站</title><style>p{margin:0}</style><script>var a="<p>假段落</p>";</script></head>
        <body><div class="header"><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li>
        <li><a href="/y">一、政策</a></li></ul></div><form><input value="搜索"><button>搜索</button></form></div>
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/z">巡视整改</a></div>
        <div class="wrap"><div class="content"><div class="tools">字号：<a>大</a> <a>中</a> <a>小</a></div>
        <div id="zoom">
        %s</div><div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
        <div>【打印】 【关闭】</div><div style="display:none">隐藏的一段</div></div>
        <div class="sidebar"><a href="/1">关于“甲”的通报</a><a href="/2">二、关于“乙”的通报</a></div></div>
        <div class="footer">版权所有：某某县人民政府　<a>网站地图</a> 粤ICP备00000000号 电话：0000-0000000</div></body></html>
        """
            .formatted(charset, article);
    return page.getBytes(Charset.forName(charset));
  }

  /** The page with quoted-printable lines, as browsers save it. */
  static byte[] quoted(List<String> lines) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int column = 0;
    for (byte b : page(lines, "UTF-8")) {
      String sign =
          b == '\n' ? "\r\n" : b < ' ' || b == '=' ? "=%02X".formatted(b & 0xFF) : "" + (char) b;
      if (column + sign.length() > 75) {
        body.writeBytes("=\r\n".getBytes(StandardCharsets.US_ASCII));
        column = 0;
      }
      column = b == '\n' ? 0 : column + sign.length();
      body.writeBytes(sign.getBytes(StandardCharsets.US_ASCII));
    }
    return mail("quoted-printable", "utf-8", body.toString(StandardCharsets.US_ASCII));
  }

  /** The page in Base64, as Word saves it. */
  static byte[] base64(List<String> lines) {
    return mail("base64", "gb2312", Base64.getMimeEncoder().encodeToString(page(lines, "GB18030")));
  }

  private static byte[] mail(String packing, String charset, String body) {
    return """
    From: <Saved by a browser>
    Subject: =?utf-8?Q?=E6=95=B4=E6=94=B9?=
    MIME-Version: 1.0
    Content-Type: multipart/related;
    \ttype="text/html";
    \tboundary="----=_NextPart_01"

    This is a multi-part message.

    ------=_NextPart_01
    Content-Type: text/html;
    \tcharset="%s"
    Content-Transfer-Encoding: %s
    Content-Location: http://example.com/

    %s
    ------=_NextPart_01
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    ------=_NextPart_01--
    """
        .formatted(charset, packing, body)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
