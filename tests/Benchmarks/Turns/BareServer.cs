using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// The minimum a turn can cost on this stack: Kestrel, two prepared reads or one short transaction, and a connector
/// call with a body as large as a card. It validates no token, interprets nothing and keeps no state. <c>turns bare
/// PORT</c> runs it.
/// </summary>
internal sealed class BareServer(NpgsqlDataSource database, HttpClient connector)
{
    private const int Rows = 10_000;

    public static async Task RunAsync(int port, string serviceUrl)
    {
        var connection = Environment.GetEnvironmentVariable("BARE_DATABASE");
        await using var database = NpgsqlDataSource.Create($"{connection};Max Auto Prepare=20");
        await FillAsync(database);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var connector = new HttpClient { BaseAddress = new Uri(serviceUrl) };
        var server = new BareServer(database, connector);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        await app.WaitForShutdownAsync();
    }

    /// <summary>As many bytes as the list of one mentorship with its message envelope.</summary>
    private readonly byte[] listed = new byte[1_270];

    /// <summary>As many bytes as the review of a sign-up with its message envelope.</summary>
    private readonly byte[] reviewed = new byte[3_540];

    private async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return;
        }

        using var activity = await JsonDocument.ParseAsync(http.Request.Body);
        var root = activity.RootElement;
        var person = root.GetProperty("from").GetProperty("id").GetString()!;
        var row = (int)((uint)string.GetHashCode(person, StringComparison.Ordinal) % Rows);
        var isPress = root.GetProperty("type").ValueEquals("invoke");
        await (isPress ? WriteAsync(row, root.GetProperty("id").GetString()!) : ReadAsync(row));
        await CallAsync(isPress, root.GetProperty("conversation").GetProperty("id").GetString()!);
        if (isPress)
        {
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(reviewed);
        }
    }

    private async Task ReadAsync(int row)
    {
        await using var connection = await database.OpenConnectionAsync();
        await ReadAsync(connection, "SELECT id, name, locale, seen FROM bare_people WHERE id = $1", row);
        await ReadAsync(connection, "SELECT id, person, words FROM bare_things WHERE person = $1", row);
    }

    private async Task WriteAsync(int row, string id)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ReadAsync(connection, "SELECT id, person, words FROM bare_things WHERE person = $1 FOR UPDATE", row);
        await RunAsync(connection, "UPDATE bare_things SET words = $2 WHERE person = $1", row, id);
        await RunAsync(connection, "INSERT INTO bare_marks (person, words) VALUES ($1, $2)", row, id);
        await transaction.CommitAsync();
    }

    private static async Task ReadAsync(NpgsqlConnection connection, string sql, int row)
    {
        await using var command = Command(connection, sql, row);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetValue(reader.FieldCount - 1);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // The text is one of the constants above.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        Array.ForEach(values, value => command.Parameters.Add(new NpgsqlParameter { Value = value }));
        return command;
    }

    private async Task CallAsync(bool isPress, string conversation)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities" + (isPress ? "/1" : "");
        using var request = new HttpRequestMessage(isPress ? HttpMethod.Put : HttpMethod.Post, path);
        request.Content = new ByteArrayContent(isPress ? reviewed : listed);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await connector.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task FillAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            $"""
            CREATE TABLE IF NOT EXISTS bare_people (id int PRIMARY KEY, name text, locale text, seen timestamptz);
            CREATE TABLE IF NOT EXISTS bare_things (id int PRIMARY KEY, person int NOT NULL UNIQUE, words text);
            CREATE TABLE IF NOT EXISTS bare_marks (person int NOT NULL, words text PRIMARY KEY);
            INSERT INTO bare_people SELECT i, 'Somebody', 'en-US', now() FROM generate_series(0, {Rows
                - 1}) i ON CONFLICT DO NOTHING;
            INSERT INTO bare_things SELECT i, i, repeat('words ', 100) FROM generate_series(0, {Rows
                - 1}) i ON CONFLICT DO NOTHING;
            ANALYZE;
            """
        );
        await command.ExecuteNonQueryAsync();
    }
}
