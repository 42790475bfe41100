using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Privacy;

/// <summary>Shows a person what is stored about them.</summary>
public sealed class ShowMyData(MentorStore store)
{
    /// <summary>How many entries of each kind are shown; the rest are only counted.</summary>
    private const int Newest = 3;

    public Task<MyData> RunAsync(PersonId person, CancellationToken cancellation) =>
        new MyDataReader(store).ReadAsync(person, Newest, cancellation);
}
