using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Tests.Archives;

/// <summary>Makes web archives for tests, as crawlers write them.</summary>
public static class Records
{
    public const string Paragraph = "The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said, after two cranes failed and a ship was held for nine days.";

    public static byte[] Page(string text, string head = "") =>
        Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>Quay</title>{head}</head><body><article><h1>Quay</h1><p>{Paragraph} {text}</p></article></body></html>");

    public static byte[] Answer(byte[] body, string head = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n\r\n"), .. body];

    public static byte[] Record(byte[] content, string uri, string type = "response", string contentType = "application/http; msgtype=response")
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2021-10-20T08:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. content, .. "\r\n\r\n"u8];
    }

    public static byte[] Chunked(byte[] body, int size)
    {
        var chunks = new MemoryStream();
        for (var at = 0; at < body.Length; at += size)
        {
            var length = Math.Min(size, body.Length - at);
            chunks.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length:x}\r\n")));
            chunks.Write(body, at, length);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
