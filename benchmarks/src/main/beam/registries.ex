defmodule Registries do
  @moduledoc "Measures Elixir's Registry as Cycles does on the JVM: with a partition for each process."

  def measure(processes) do
    {warm_up, measuring} = :harness.times()
    keys = :harness.of_scale(100, 10)
    {:ok, _} = Registry.start_link(keys: :unique, name: Names, partitions: processes)

    rates =
      1..processes
      |> Enum.map(fn number ->
        Task.async(fn ->
          rates(number * keys, keys, warm_up)
          rates(number * keys, keys, measuring)
        end)
      end)
      |> Task.await_many(60_000)

    for {key, index} <- [{"register", 0}, {"lookup", 1}, {"unregister", 2}] do
      :harness.tell(key, 1 / Enum.sum(Enum.map(rates, &elem(&1, index))))
    end
  end

  defp rates(first, keys, milliseconds) do
    until = :erlang.monotonic_time(:nanosecond) + milliseconds * 1_000_000
    cycles(first..(first + keys - 1), until, {0, 0, 0, 0})
  end

  # The operations of each kind in a nanosecond of their own.
  defp cycles(keys, until, {count, register, lookup, unregister}) do
    begin = :erlang.monotonic_time(:nanosecond)
    Enum.each(keys, fn key -> {:ok, _} = Registry.register(Names, key, "value") end)
    registered = :erlang.monotonic_time(:nanosecond)
    Enum.each(keys, fn key -> [_] = Registry.lookup(Names, key) end)
    found = :erlang.monotonic_time(:nanosecond)
    Enum.each(keys, fn key -> Registry.unregister(Names, key) end)
    now = :erlang.monotonic_time(:nanosecond)

    sums =
      {count + Range.size(keys), register + registered - begin, lookup + found - registered,
       unregister + now - found}

    if now < until, do: cycles(keys, until, sums), else: rates(sums)
  end

  defp rates({count, register, lookup, unregister}),
    do: {count / register, count / lookup, count / unregister}
end
