using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Outside;

/// <summary>An answer of the connector.</summary>
internal sealed record ConnectorAnswer(int Status, object? Body)
{
    public static ConnectorAnswer Of(int status, object? body = null) => new(status, body);

    public static ConnectorAnswer Error(int status, string code) =>
        new(status, new { error = new { code, message = $"Said by the fake connector: {code}." } });

    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        return Body is null ? Task.CompletedTask : http.Response.WriteAsJsonAsync(Body, http.RequestAborted);
    }
}

/// <summary>One way to fail.</summary>
/// <param name="Status">The status of the answer; 0 cuts the connection.</param>
/// <param name="Body">The body of the answer, verbatim; null for the usual error format.</param>
/// <param name="AfterAccepting">Whether the message is in the chat nevertheless.</param>
public sealed record Fault(
    int Status,
    string Code = "ServiceError",
    TimeSpan? RetryAfter = null,
    TimeSpan Delay = default,
    string? Body = null,
    string? Location = null,
    bool AfterAccepting = false
)
{
    public static Fault Cut { get; } = new(0);

    internal async Task ApplyAsync(HttpContext http)
    {
        await Task.Delay(Delay, http.RequestAborted);
        if (Status == 0)
        {
            http.Abort();
            return;
        }

        http.Response.Headers.RetryAfter = RetryAfter is { } wait
            ? ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
            : default(string);
        http.Response.Headers.Location = Location;
        if (Body is null)
        {
            await ConnectorAnswer.Error(Status, Code).WriteAsync(http);
            return;
        }

        http.Response.StatusCode = Status;
        await http.Response.WriteAsync(Body, http.RequestAborted);
    }
}

/// <summary>Which of the following requests fail, and how.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    /// <summary>What happens to requests that no rule matches; nothing by default.</summary>
    public Func<ConnectorRequest, Fault?> Otherwise { get; set; } = _ => null;

    /// <summary>Makes matching requests fail, a number of times or, by default, once.</summary>
    public void Add(Fault fault, int times = 1, Func<ConnectorRequest, bool>? when = null)
    {
        lock (gate)
        {
            rules.Add(new Rule(fault, when ?? (_ => true)) { Left = times });
        }
    }

    /// <summary>Makes requests to one conversation fail.</summary>
    public void In(string conversationId, Fault fault, int times = 1) =>
        Add(fault, times, request => request.ConversationId == conversationId);

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    internal Fault? Take(ConnectorRequest request)
    {
        lock (gate)
        {
            var rule = rules.Find(rule => rule.Left > 0 && rule.When(request));
            if (rule is not null)
            {
                rule.Left--;
                return rule.Fault;
            }
        }

        return Otherwise(request);
    }

    private sealed class Rule(Fault fault, Func<ConnectorRequest, bool> when)
    {
        public Fault Fault => fault;
        public Func<ConnectorRequest, bool> When => when;
        public int Left { get; set; }
    }
}
