using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Takes the language that a person chose; it stays whatever their client is set to.</summary>
public sealed class SetLanguage(MentorStore store)
{
    /// <param name="locale">BCP 47 tag.</param>
    public async Task RunAsync(string locale, CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        person.SetLanguage(locale);
        await store.CommitAsync(context, "set-language", person.Id.Value, cancellation);
    }
}
