using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Intake.Tests.Fetching;

/// <summary>A server on the loopback network that writes whatever a test wants over the wire, however wrong.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<Request, Task>> _answers = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Task _work;

    public LoopbackServer()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    public sealed record Request(string Path, IReadOnlyDictionary<string, string> Head, Stream Wire, int Number, CancellationToken Stop)
    {
        public async Task WriteAsync(string text) => await WriteAsync(Encoding.Latin1.GetBytes(text));

        public async Task WriteAsync(byte[] bytes) => await Wire.WriteAsync(bytes, Stop);

        public async Task AnswerAsync(byte[] body, string head = "Content-Type: text/html", string status = "200 OK")
        {
            await WriteAsync($"HTTP/1.1 {status}\r\n{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n");
            await WriteAsync(body);
        }
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public string At(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public LoopbackServer On(string path, Func<Request, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public LoopbackServer Page(string path, string text = "End.") => On(path, request => request.AnswerAsync(Archives.Records.Page(text)));

    public LoopbackServer Status(string path, string status, string head = "X: y") => On(path, request => request.AnswerAsync([], head, status));

    public LoopbackServer Redirect(string path, string to) => Status(path, "302 Found", $"Location: {to}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                running.Add(Task.Run(() => ServeAsync(client)));
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var wire = client.GetStream();
                using var reader = new StreamReader(wire, Encoding.Latin1, false, 1024, leaveOpen: true);
                var path = (await reader.ReadLineAsync(_stop.Token) ?? " / ").Split(' ')[1];
                var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                {
                    head[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
                }

                _asked.Enqueue(path);
                var request = new Request(path, head, wire, _asked.Count(asked => asked == path), _stop.Token);
                await (_answers.TryGetValue(path, out var answer) ? answer(request) : request.AnswerAsync([], "X: y", "404 Not Found"));
            }
            catch (Exception problem) when (problem is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The other side had enough, or the test is over.
            }
        }
    }
}
